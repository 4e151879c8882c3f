import Synchronization
import TendModel

/// Tells what a column holds by the words in its name, in several languages.
///
/// Exporters translate their headers, and differently from version to version; so a name that is not known as a whole is
/// understood by its parts: what it is (a street, a number) and where (at work, at home).
enum HeaderGuess {
  private static let longestName = 120

  /// What the newest names were found to be: one header is looked at for each format that it may be of.
  private static let known = Mutex<[String: FieldColumn?]>([:])
  static let mostKnown = 1024

  /// The field of a column name; nil when nothing in it is understood.
  static func field(_ columnName: String) -> FieldColumn? {
    // What is longer is a text, not a name.
    guard columnName.utf8.count <= longestName else { return nil }
    if let field = known.withLock({ $0[columnName] }) { return field }
    let field = guess(columnName)
    known.withLock { known in
      if known.count >= mostKnown { known.removeAll(keepingCapacity: true) }
      known.updateValue(field, forKey: columnName)
    }
    return field
  }

  private static func guess(_ columnName: String) -> FieldColumn? {
    let name = HeaderName(columnName)
    // `companyName` is two words, though `LinkedIn` is one.
    let split = HeaderName.splitAtCapitals(columnName)
    let words = split == columnName ? name : HeaderName(split)
    if HeaderPhrases.field(name) == nil, HeaderPhrases.field(words) == nil, isAboutOther(words) {
      return nil
    }
    return field(name) ?? (split == columnName ? nil : field(words))
  }

  private static func field(_ name: HeaderName) -> FieldColumn? {
    if name.text.isEmpty { return nil }
    if let known = HeaderPhrases.field(name) { return known }
    if let email = email(name) { return email }
    if let service = service(name) { return service }
    if let assistant = assistant(name) { return assistant }
    if let phone = phone(name) { return phone }
    if let place = place(name) { return FieldColumn(place, label: setting(name)) }
    if name.hasWord([
      "web", "website", "homepage", "url", "página", "pagina", "sitio", "sito", "веб", "网页", "網頁",
      "웹",
    ]) {
      return FieldColumn(.url, label: setting(name))
    }
    if name.hasWord(["linkedin"]) { return FieldColumn(.social, label: "LinkedIn") }
    if name.hasWord(["manager", "gerente", "gerenciador", "vorgesetzt", "kierownik"]) {
      return FieldColumn(.relation, label: "Manager")
    }
    if name.holds(Words.birth) { return FieldColumn(.birthday) }
    return nil
  }

  /// Names that have a word of a field in them and hold something about it: `Email Opt Out`, `City of birth`.
  private static func isAboutOther(_ name: HeaderName) -> Bool {
    // `Phonetic First Name` says how a name sounds.
    if name.hasWord(Words.sound) { return true }
    // Of an e-mail's column the values tell whether they are addresses; whose they are only its name does.
    if name.holds(Words.email) || writesPost(name) { return name.isAnyWord(["owner"]) }
    if name.isAnyWord(Words.about) { return true }
    // A birthday has no place, and the type of an address is wanted only where it is of an e-mail's.
    if name.holds(Words.birth), place(name) != nil || name.holds(Words.birthPlace) { return true }
    return name.isAnyWord(Words.kind)
  }

  /// Where something is: at work, at home or elsewhere; empty when the name does not say.
  static func setting(_ name: HeaderName) -> String {
    if name.hasWord(Words.work) || name.isAnyWord(Words.workAlone) || name.holds(Words.workAnywhere)
    {
      return "Work"
    }
    if name.hasWord(Words.home) || name.isAnyWord(Words.homeAlone) || name.holds(Words.homeAnywhere)
    {
      return "Home"
    }
    return name.hasWord(Words.other) ? "Other" : ""
  }

  private static func email(_ name: HeaderName) -> FieldColumn? {
    guard name.holds(Words.email) || writesPost(name) else { return nil }
    // Where letters are sent.
    if name.hasWord(["mailing"]), !name.isAnyWord(["email", "emails"]) { return nil }
    if name.isAnyWord(Words.kind) || name.holds(["mailtyp", "種類", "类型", "類型"]) {
      return FieldColumn(.emailType)
    }
    if name.hasWord(Words.shown) || name.holds(["表示名", "显示名", "顯示名", "weergavenaam"]) {
      return FieldColumn(.extra)
    }
    var column = FieldColumn(.email, label: setting(name))
    column.isGuess = true
    return column
  }

  /// `E-post`, of which only the second half tells more than a letter.
  private static func writesPost(_ name: HeaderName) -> Bool {
    zip(name.words, name.words.dropFirst()).contains { $0 == "e" && $1.hasPrefix("post") }
  }

  /// A chat service: `IM Skype`.
  private static func service(_ name: HeaderName) -> FieldColumn? {
    guard name.words.count == 2, name.words[0] == "im" else { return nil }
    return FieldColumn(.im, label: name.words[1].prefix(1).uppercased() + name.words[1].dropFirst())
  }

  private static func assistant(_ name: HeaderName) -> FieldColumn? {
    guard
      name.hasWord([
        "assist", "lassist", "dellassist", "ayudante", "asyst", "помощн", "助理", "비서", "avustaj",
        "秘書",
      ])
    else { return nil }
    return name.holds(Words.phone) || name.isAnyWord(Words.phoneAlone)
      ? FieldColumn(.phone, label: "Assistant") : FieldColumn(.relation, label: "Assistant")
  }

  private static func phone(_ name: HeaderName) -> FieldColumn? {
    let place = setting(name)
    if name.holds(Words.fax) {
      return FieldColumn(.phone, label: place.isEmpty ? "Fax" : place + " Fax")
    }
    guard name.holds(Words.phone) || name.isAnyWord(Words.phoneAlone) else { return nil }
    if name.hasWord(["pager", "cercaperson", "buscaperson", "semafoon", "пейдж"])
      || name.holds(["ポケ"])
    {
      return FieldColumn(.phone, label: "Pager")
    }
    if name.holds(Words.car) { return FieldColumn(.phone, label: "Car") }
    if name.holds(Words.mobile) { return FieldColumn(.phone, label: "Mobile") }
    if name.hasWord(["radio", "радио"]) { return FieldColumn(.phone, label: "Radio") }
    return FieldColumn(.phone, label: place)
  }

  private static func place(_ name: HeaderName) -> ContactField? {
    // The order matters: a post office box has postal in its name, a region often a country.
    if name.holds(Words.poBox) || name.isAnyWord(["bp"]) { return .poBox }
    if name.holds(Words.postalCode) || name.isAnyWord(["plz", "cap", "cep", "zip"]) {
      return .postalCode
    }
    if name.isAnyWord(Words.country) || name.holds(["国", "國家", "국가"]) { return .country }
    if name.hasWord(Words.region) || name.holds(["都道府県", "省"]) { return .region }
    if name.isAnyWord(Words.city) || name.holds(["woonplaats", "市区町村", "市町村", "城市", "kaupunki"]) {
      return .city
    }
    if name.hasWord(Words.street)
      || name.holds(["adresse", "straße", "strasse", "住所", "番地", "街", "地址", "번지", "osoite"])
    {
      return .street
    }
    return nil
  }
}

extension HeaderGuess {
  /// Parts of column names; a prefix unless said otherwise.
  private enum Words {
    static let work = [
      "business", "work", "geschäftlich", "dienstlich", "bureau", "profession", "trabajo", "uff",
      "lavoro", "werk",
      "zakelijk", "comercial", "trabalho", "biuro", "służbow", "firm", "arbe", "empresa", "office",
      "рабоч", "empresarial", "раб", "työ", "zaměst", "hivatal", "munkahely",
    ]
    static let workAlone: Set<String> = ["iş"]
    static let workAnywhere = ["勤務先", "会社", "商务", "商務", "公司", "工作", "근무", "직장"]
    static let home = [
      "home", "privat", "personal", "personnel", "domicil", "privé", "casa", "particular",
      "residen", "residên", "abitaz",
      "huis", "thuis", "dom", "hem", "hjem", "домаш", "дом", "perso", "koti", "kodin", "otthon",
    ]
    static let homeAlone: Set<String> = ["ab", "ev", "집"]
    static let homeAnywhere = ["自宅", "住宅", "住家", "家庭"]
    static let other = [
      "other", "weiter", "andere", "autre", "otr", "altr", "ander", "outr", "inn", "annan", "anden",
      "annen", "muu", "jin", "egyéb", "diğer", "друг", "проч", "其他", "기타", "その他",
    ]
    static let email = [
      "mail", "correo", "courriel", "messagerie", "posta elettronica", "électronique", "メール",
      "sähköposti", "эл почт", "электронн", "电子邮件", "電子郵件", "邮箱", "전자 메일", "이메일",
    ]
    static let kind: Set<String> = [
      "type", "typ", "rodzaj", "tipo", "тип", "tyyppi", "típus", "türü", "posttyp", "posttype",
      "유형",
      "label", "libellé", "étiquette", "etiqueta", "etichetta",
    ]
    static let sound = ["phoneti", "phonéti", "fonéti", "foneti"]
    static let shown = [
      "display", "angezeigt", "anzeige", "affich", "nom", "visualizz", "pantalla", "nome",
      "weergegeven", "weergave", "exibi", "visas", "visat", "wyświetl", "vist", "visning",
      "краткое", "zobraz", "näyttö",
      "megjelen", "görün", "표시",
    ]
    static let phone = [
      "phone", "telef", "téléph", "teléf", "fone", "mobil", "cellul", "celular", "電話", "携帯", "ポケ",
      "móvil", "komórk", "телеф", "puhelin", "电话", "手机", "手機", "전화", "휴대",
    ]
    static let phoneAlone: Set<String> = [
      "tel", "tél", "cell", "handy", "portable", "telemóvel", "gsm", "telex2", "nummer",
    ]
    static let fax = ["fax", "télécopi", "faks", "ファックス", "факс", "传真", "傳真", "팩스"]
    static let mobile = [
      "mobil", "cell", "celular", "handy", "portable", "móvil", "telemóvel", "komórk", "携帯",
      "переносн", "мобильн", "сотов", "matka", "cep tel", "移动", "行動", "手机", "手機", "휴대",
    ]
    static let car = [
      "car phone", "auto", "voiture", "carro", "biltel", "车载", "汽車", "自動車", "samochod", "машин",
    ]
    static let poBox = [
      "po box", "postfach", "boîte postale", "b p ", "apartado", "casella postale", "caixa postal",
      "postbus", "post office", "skrzynka pocztowa", "почтовый ящик", "私書箱",
    ]
    static let postalCode = [
      "postal code", "postleitzahl", "postcode", "zip code", "zipcode", "code postal",
      "código postal", "codigo postal",
      "kod pocztowy", "郵便", "postnummer", "codice postale", "cód postal",
      "индекс", "почтовый код", "psč", "postinumero", "irányítószám", "posta kodu", "邮政编码", "邮编",
      "郵遞區號", "우편",
    ]
    static let country: Set<String> = [
      "country", "countryregion", "land", "pays", "país", "paese", "nazione", "kraj", "lands",
      "страна", "maa", "země", "ország", "ülke",
    ]
    static let region = [
      "state", "province", "county", "bundesland", "kanton", "region", "dép", "état", "provinci",
      "estado", "distrito",
      "wojew", "prefecture", "regio", "région",
      "область", "lääni", "megye", "fylke", "kraj", "штат",
    ]
    static let city: Set<String> = [
      "city", "town", "ort", "stadt", "ville", "ciudad", "città", "citta", "plaats", "stad",
      "cidade", "localidade", "miasto", "miejscowość",
      "locality", "wohnort", "город", "poststed", "město", "város", "şehir", "市", "kaupunki",
    ]
    static let street = [
      "street", "straße", "strasse", "rue", "calle", "via", "straat", "rua", "ulica", "address",
      "adress", "dirección",
      "indirizzo", "endereço", "morada", "adres", "domicilio",
      "gata", "gatuadress", "gade", "адрес", "улица", "ulice", "utca", "cadde", "sokak", "katu",
    ]
    /// What is told of a field beside its value.
    static let about: Set<String> = [
      "opt", "opted", "optin", "optout", "status", "verified", "sent", "gesendet", "bounced",
      "source", "owner",
      "visits", "visit", "score", "count", "not", "extension", "newsletter", "last", "valid",
      "consent",
      "permission", "clicks", "opens",
    ]
    static let birthPlace = [
      "place", "name", "geburtsort", "geburtsland", "geburtsname", "geboorteplaats", "geboorteland",
      "födelseort",
      "fødested", "lieu", "lugar", "luogo", "local", "miejsce",
    ]
    static let birth = [
      "birth", "geburt", "naissance", "nacimiento", "nascita", "geboorte", "nascimento", "urodz",
      "рожден", "syntym", "születés", "doğum", "naroz", "narození", "födelse", "fødsel", "bursdag",
    ]
  }
}

import TendModel
import Testing

@testable import TendFormats

@Suite struct OutlookReaderTests {
  private func contact(
    _ fields: KeyValuePairs<String, String>,
    delimiter: String = ","
  ) throws -> ImportedContact {
    let quoted = { (text: String) in "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let text =
      fields.map { quoted($0.key) }.joined(separator: delimiter) + "\n"
      + fields.map { quoted($0.value) }.joined(separator: delimiter) + "\n"
    return try #require(try read(text, as: .outlookContacts).contacts.first)
  }

  @Test func theJapaneseTableIsUnderstood() throws {
    let contact = try contact([
      "肩書き": "", "名": "太郎", "ミドル ネーム": "", "姓": "例", "会社名": "例社", "番地 (会社)": "丸の内1-1",
      "市町村 (会社)": "千代田区", "郵便番号 (会社)": "100-0005", "番地 (自宅)": "本町2", "市町村 (自宅)": "横浜市",
      "番地 (その他)": "港3", "電子メール アドレス": "taro@example.jp", "電子メールの種類": "SMTP",
      "電子メール表示名": "例 太郎 (taro@example.jp)", "配偶者": "花子", "分類": "友人;仕事", "マネージャー": "上",
    ])
    #expect(values(.email, of: contact) == ["taro@example.jp"])
    #expect(contact.addresses.map(\.street) == ["丸の内1-1", "本町2", "港3"])
    #expect(contact.addresses.map(\.city) == ["千代田区", "横浜市", ""])
    #expect(contact.addresses.map(\.label) == ["Work", "Home", "Other"])
    #expect(contact.topics == ["友人", "仕事"])
    #expect(Set(values(.relation, of: contact)) == ["花子", "上"])
  }

  @Test func theGermanTableIsUnderstood() throws {
    let result = try ContactFileReader.read(try SampleFile.outlookGerman.bytes)
    #expect(result.encoding == "windows-1252")
    let contact = try #require(result.contacts.first)
    #expect(contact.name == "Dr. Jürgen K. Groß")
    #expect(contact.organisation == "Müller & Söhne")
    #expect(contact.title == "Leiter")
    #expect(contact.units == ["Einkauf"])
    #expect(contact.birthday?.text == "1969-12-24")
    #expect(contact.anniversary == nil)
    #expect(contact.topics == ["Kunden", "Freunde"])
    #expect(values(.email, of: contact) == ["jg@example.de", "jg3@example.de"])
    #expect(values(.relation, of: contact) == ["Max", "Mia", "Frau Assi", "Herr Chef", "Petra"])
    #expect(values(.url, of: contact) == ["http://gross.example"])
    #expect(contact.addresses.map(\.label) == ["Work", "Home", "Other"])
    #expect(contact.addresses.first?.street == "Hauptstr. 1\nHaus B\n3. OG")
    #expect(contact.addresses.map(\.poBox) == ["PF 1", "PF 2", "PF3"])
    #expect(contact.addresses.map(\.city) == ["Köln", "Bonn", ""])
    let kept = contact.extra.map(\.name)
    #expect(kept.contains("Ort"))
    #expect(kept.contains("E-Mail 2: Adresse"))
  }

  @Test(arguments: [
    ("Telefon geschäftlich 2", "Work"), ("Fax privat", "Home Fax"), ("Weiteres Fax", "Other Fax"),
    ("Mobiltelefon", "Mobile"), ("Téléphone 2 (bureau)", "Work"),
    ("Télécopie (domicile)", "Home Fax"),
    ("Téléphone de l'assistant(e)", "Assistant"), ("Teléfono del trabajo", "Work"),
    ("Fax particular", "Home Fax"),
    ("Telefono auto", "Car"), ("Abitazione 2", "Home"), ("Fax (uff.)", "Work Fax"),
    ("Telefoon thuis", "Home"),
    ("Telefone comercial 2", "Work"), ("Outro telefone", "Other"),
    ("Company Main Phone", "Company"),
    ("TTY/TDD Phone", ""), ("Pager", "Pager"), ("Radio Phone", "Radio"),
  ])
  func numbersAreLabelledInEachLanguage(header: String, label: String) {
    #expect(HeaderGuess.field(header) == FieldColumn(.phone, label: label))
  }

  @Test(arguments: [
    ("Dép/Région (bureau)", ContactField.region, "Work"),
    ("Pays/Région (domicile)", .country, "Home"),
    ("Land/Region geschäftlich", .country, "Work"), ("Bundesland/Kanton privat", .region, "Home"),
    ("Weiteres/r Bundesland/Kanton", .region, "Other"), ("Calle del trabajo 3", .street, "Work"),
    ("Provincia o estado de trabajo", .region, "Work"),
    ("Otro código postal", .postalCode, "Other"),
    ("Otro país o región", .country, "Other"), ("CAP (ab.)", .postalCode, "Home"),
    ("Altra via 2", .street, "Other"),
    ("Werkadres, straat", .street, "Work"), ("Huisadres, land/regio", .country, "Home"),
    ("Cidade do endereço comercial", .city, "Work"), ("Home Address PO Box", .poBox, "Home"),
    ("Boîte postale du domicile", .poBox, "Home"), ("Weiteres Postfach", .poBox, "Other"),
    ("E-Mail-Typ", .emailType, ""), ("Type de messagerie 2", .emailType, ""),
    ("Indirizzo posta elettronica", .email, ""),
    ("Nombre del director", .relation, "Manager"), ("Conjoint(e)", .relation, "Spouse"),
    ("Enfants", .relation, "Child"),
    ("Cumpleaños", .birthday, ""), ("Aniversário", .birthday, ""),
    ("Aniversario", .anniversary, ""),
  ])
  func columnsAreUnderstoodInEachLanguage(header: String, field: ContactField, label: String) {
    #expect(HeaderGuess.field(header)?.field == field)
    #expect(HeaderGuess.field(header)?.label == label)
  }

  @Test func aTitleIsAnHonorificAndTheSecondTheJob() throws {
    let french = try contact(
      ["Titre": "M.", "Prénom": "Zoé", "Nom": "Petit", "Titre ": "Gérante"],
      delimiter: ";"
    )
    #expect(french.nameParts.prefix == "M.")
    #expect(french.title == "Gérante")
    #expect(french.nameParts.family == "Petit")
    let english = try contact([
      "Title": "Dr.", "First Name": "Ada", "Last Name": "L", "Job Title": "Analyst",
    ])
    #expect(english.name == "Dr. Ada L")
    #expect(english.title == "Analyst")
  }

  @Test(arguments: [
    ("0/0/00", nil), ("0.0.00", nil), ("1/1/4501", nil), ("11/30/1990", "1990-11-30"),
    ("24.12.1969", "1969-12-24"),
    ("12/24/69", "1969-12-24"), ("12/24/45", "1945-12-24"), ("1990-11-30", "1990-11-30"),
    ("spring", "spring"),
  ])
  func datesAreReadAsOutlookWritesThem(text: String, day: String?) throws {
    let found = try contact(["First Name": "A", "Last Name": "B", "Birthday": text])
    #expect(found.birthday?.text == day)
  }

  @Test(arguments: [
    "Förnamn;Efternamn;Företag;Befattning;E-postadress;Telefon, arbete;Födelsedag;Anteckningar;Kategorier",
    "Fornavn;Efternavn;Firma;Stilling;E-mail-adresse;Telefon (arbejde);Fødselsdag;Noter;Kategorier",
    "Fornavn;Etternavn;Firma;Stilling;E-postadresse;Telefon arbeid;Fødselsdag;Notater;Kategorier",
    "Etunimi;Sukunimi;Yritys;Tehtävänimike;Sähköpostiosoite;Työpuhelin;Syntymäpäivä;Muistiinpanot;Luokat",
    "Имя;Фамилия;Организация;Должность;Адрес эл. почты;Рабочий телефон;День рождения;Заметки;Категории",
    "Křestní jméno;Příjmení;Společnost;Pracovní funkce;E-mailová adresa;Telefon (zaměstnání);Narozeniny;Poznámky;Kategorie",
    "Utónév;Vezetéknév;Cég;Beosztás;E-mail cím;Hivatali telefon;Születésnap;Jegyzetek;Kategóriák",
    "Ad;Soyadı;Şirket;İş Unvanı;E-posta Adresi;İş Telefonu;Doğum Günü;Notlar;Kategoriler",
    "名;姓;单位;职务;电子邮件地址;商务电话;生日;附注;类别",
    "名字;姓氏;公司;職稱;電子郵件地址;商務電話;生日;記事;類別",
    "이름;성;회사;직함;전자 메일 주소;근무처 전화;생일;메모;범주 항목",
  ])
  func theHeaderIsUnderstoodInFurtherLanguages(header: String) throws {
    let result = try read(
      header + "\nAda;Lovelace;Engines;Analyst;a@x.example;030 1;24.12.1969;Met;One;Two\n",
      as: .outlookContacts
    )
    let found = try #require(result.contacts.first)
    #expect(found.nameParts.given == "Ada" && found.nameParts.family == "Lovelace")
    #expect(found.organisation == "Engines" && found.title == "Analyst")
    #expect(values(.email, of: found) == ["a@x.example"])
    #expect(found.points.filter { $0.kind == .phone }.map(\.label) == ["Work"])
    #expect(found.birthday?.text == "1969-12-24")
    #expect(found.note == "Met" && found.topics == ["One"])
  }

  @Test func olderHeadersAreUnderstood() throws {
    let german = try contact(["Vorname": "A", "2. Vorname": "B", "Nachname": "C", "Firma": "D"])
    #expect(german.nameParts.additional == "B")
    let french = try contact([
      "Prénom": "A", "Nom": "B", "Adresse de courrier": "a@x.example",
      "Date anniversaire": "24/12/1969", "Tél. professionnel": "1", "Profession": "Chef",
    ])
    #expect(values(.email, of: french) == ["a@x.example"])
    #expect(french.birthday?.text == "1969-12-24" && french.title == "Chef")
    let chat = try contact(["First Name": "A", "IM Skype": "ann", "IM Icq": "7"])
    #expect(values(.im, of: chat).sorted() == ["7", "ann"])
    let spanish = try read(
      "Nombre,Apellidos,Nombre en pantalla\nAda,Lovelace,Lady Ada\n",
      as: .thunderbirdContacts
    )
    #expect(spanish.contacts.first?.name == "Lady Ada")
  }

  @Test func oneCertainDateTellsTheOrderOfAll() throws {
    let result = try read(
      "First Name,Last Name,Birthday,Anniversary\nA,B,03/04/1980,\nC,D,,25/12/2001\n",
      as: .outlookContacts
    )
    #expect(result.contacts.map { $0.birthday?.text } == ["1980-04-03", nil])
  }

  @Test func exchangeAddressesReachNobody() throws {
    let found = try contact([
      "First Name": "A", "Last Name": "B", "E-mail Address": "/O=ORG/OU=X/CN=Y",
      "E-mail Type": "EX",
      "E-mail 2 Address": "looks@fine.example", "E-mail 2 Type": "EX",
      "E-mail 3 Address": "a@x.example",
      "E-mail 3 Type": "SMTP",
    ])
    #expect(values(.email, of: found) == ["a@x.example"])
    #expect(found.extra.map(\.name) == ["E-mail Address", "E-mail 2 Address"])
  }

  @Test func aWholeAddressCountsOnlyWithoutItsParts() throws {
    let whole = try contact([
      "First Name": "A", "Last Name": "B", "Home Address": "Weg 1\n53111 Bonn",
    ])
    #expect(whole.addresses.map(\.street) == ["Weg 1\n53111 Bonn"])
    let parts = try contact([
      "First Name": "A", "Last Name": "B", "Home Address": "Weg 1\n53111 Bonn",
      "Home Street": "Weg 1",
      "Home City": "Bonn",
    ])
    #expect(parts.addresses.map(\.street) == ["Weg 1"])
    #expect(parts.addresses.map(\.city) == ["Bonn"])
  }

  @Test func aRowWithoutANameIsACompany() throws {
    let found = try contact([
      "First Name": "", "Last Name": "", "Company": "Engines", "E-mail Address": "",
    ])
    #expect(found.name == "Engines")
    #expect(found.kind == .organisation)
  }

  @Test func thePolishTableIsUnderstood() throws {
    let contact = try contact([
      "Imię": "Ala", "Nazwisko": "Nowak", "Sufiks": "jr", "Adres służbowy - ulica": "Nowa 1",
      "Adres służbowy - miejscowość": "Łódź", "Adres domowy - ulica": "Stara 2",
      "Adres domowy - miejscowość": "Lublin", "Telefon w samochodzie": "1",
      "Telefon podstawowy": "2", "Główny telefon do firmy": "3", "Adres e-mail": "ala@x.example",
      "Menedżer": "Jan", "Służbowa skrzynka pocztowa": "77", "Współmałżonek": "Ewa",
    ])
    #expect(contact.nameParts.suffix == "jr")
    #expect(contact.addresses.map(\.street) == ["Nowa 1", "Stara 2"])
    #expect(contact.addresses.map(\.city) == ["Łódź", "Lublin"])
    #expect(contact.addresses.map(\.poBox) == ["77", ""])
    #expect(contact.points.filter { $0.kind == .phone }.map(\.label) == ["Car", "Main", "Company"])
    #expect(Set(values(.relation, of: contact)) == ["Jan", "Ewa"])
  }

  @Test func theRussianTableIsUnderstood() throws {
    let contact = try contact([
      "Имя": "Анна", "Фамилия": "Иванова", "Улица (раб. адрес)": "Новая 1",
      "Город (раб. адрес)": "Москва", "Индекс (раб. адрес)": "101000",
      "Улица (дом. адрес)": "Старая 2", "Почтовый код (дом.)": "102000",
      "Почтовый ящик (дом. адрес)": "77", "Телефон в машине": "1", "Основной телефон": "2",
      "Основной телефон организации": "3", "Радиотелефон": "4", "Адрес эл. почты": "anna@x.example",
    ])
    #expect(contact.addresses.map(\.postalCode) == ["101000", "102000"])
    #expect(contact.addresses.map(\.street) == ["Новая 1", "Старая 2"])
    #expect(contact.addresses.map(\.poBox) == ["", "77"])
    let labels = contact.points.filter { $0.kind == .phone }.map(\.label)
    #expect(labels == ["Car", "Main", "Company", "Radio"])
  }

  @Test func thePhonesAndBoxesOfTheJapaneseTableHaveTheirKinds() throws {
    let contact = try contact([
      "名": "太郎", "姓": "例", "番地 (自宅)": "本町2", "自宅住所私書箱": "77", "自動車電話": "1",
      "通常の電話": "2", "会社代表電話": "3", "秘書の電話": "4", "電子メール アドレス": "taro@example.jp",
    ])
    #expect(contact.addresses.map(\.street) == ["本町2"])
    #expect(contact.addresses.map(\.poBox) == ["77"])
    let labels = contact.points.filter { $0.kind == .phone }.map(\.label)
    #expect(labels == ["Car", "Main", "Company", "Assistant"])
  }
}

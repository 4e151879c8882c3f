import TendModel

/// Whole column names of the exporters in their languages, by the field they stand for.
///
/// Words are those of Outlook and Thunderbird in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish
/// and Japanese, of other languages where these have none, and of hand-made tables.
enum HeaderPhrases {
  /// The field of a column name; nil when it is none of the known ones.
  static func field(_ name: HeaderName) -> FieldColumn? {
    table[name.text] ?? table[name.unnumbered]
  }

  private static let table: [String: FieldColumn] = {
    var table: [String: FieldColumn] = [:]
    for line in (people + work + ways + places + times + rest + languages).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let head = line[..<colon].split(separator: " ", maxSplits: 1)
      guard let word = head.first, let field = ContactField(rawValue: String(word)) else {
        continue
      }
      let column = FieldColumn(field, label: head.count > 1 ? String(head[1]) : "")
      for phrase in line[line.index(after: colon)...].split(separator: "|") {
        let name = HeaderName(String(phrase)).text
        if table[name] == nil { table[name] = column }
      }
    }
    return table
  }()

  private static let people = """
    prefix: prefix | name prefix | honorific | salutation | anrede | namenspräfix | tratamiento | tratamento | aanhef \
    | civilité | präfix | preposition
    given: first name | firstname | given name | givenname | given | first | forename | vorname | prénom | primeiro nome \
    | voornaam | nombre | nome | imię | förnamn | fornavn | etunimi | имя | 名 | given names | vornamen | nombre de pila | nome próprio
    additional: middle name | middlename | middle | additional name | additional | second name | middle names \
    | weitere vornamen | zweiter vorname | mittelname | deuxième prénom | autres prénoms | segundo nombre | secondo nome \
    | segundo nome | nome do meio | middelste naam | tussenvoegsel | drugie imię | mellannamn
    family: nom | last name | lastname | family name | familyname | surname | last | family | nachname | familienname \
    | nom de famille | apellidos | apellido | primer apellido | cognome | sobrenome | último nome | apelido de família \
    | achternaam | nazwisko | efternamn | efternavn | etternavn | фамилия | 姓 | zuname
    suffix: suffix | name suffix | namenssuffix | suffixe | sufijo | sufixo | suffisso | titolo straniero | achtervoegsel \
    | generation
    nickname: nickname | nick name | nick | nicknames | alias | spitzname | rufname | surnom | apodo | soprannome | bijnaam \
    | roepnaam | alcunha | przydomek | pseudonim | ニックネーム
    name: name | full name | fullname | display name | displayname | contact name | contact | person | fn \
    | formatted name | anzeigename | vollständiger name | kontakt | voller name | nom à afficher | nom complet \
    | nom affiché | nombre a mostrar | nombre completo | nome visualizzato | nome completo | weergavenaam | volledige naam \
    | naam | mostrar nome | nome de exibição | nome a mostrar | nazwa wyświetlana | imię i nazwisko | visningsnamn \
    | namn | navn | имя и фамилия | фио | 表示名 | 氏名 | 名前

    """

  private static let work = """
    organisation: company | company name | organization | organisation | organization name | organisation name | org \
    | employer | firm | business name | account name | current company | firma | unternehmen | firmenname | arbeitgeber \
    | société | entreprise | organización | empresa | compañía | società | azienda | organizzazione | bedrijf | organisatie \
    | bedrijfsnaam | organização | companhia | organizacja | företag | 組織 | 会社 | 会社名 | компания | организация
    unit: department | dept | unit | org units | org unit | orgunits | division | team | abteilung | service | département (société) \
    | departamento | reparto | dipartimento | afdeling | oddział | dział | avdelning | 部署 | organization department
    title: job title | jobtitle | job | position | current position | work title | occupation title | organization title \
    | headline | arbeitstitel | berufsbezeichnung | stellung | titel geschäftlich | intitulé du poste | titre du poste \
    | poste | fonction | puesto | cargo | qualifica | posizione | titolo professionale | mansione | functie | functietitel \
    | stanowisko | befattning | 役職 | должность | 職位
    role: role | rolle | rôle | rol | ruolo | função
    extra: profession | beruf | profissão | profesión | professione | beroep | zawód | profesja | title yomi | initials \
    | office location | büro | bureau | ubicación de la oficina | ufficio località | kantoorlocatie | internet free busy \
    | government id number | organizational id number | hobby | mileage | billing information | directory server \
    | referred by | empfohlen von | account | konto | sensitivity | priority | private | privat | privé | privado | keywords \
    | language | location | gender | sex | geschlecht | sexe | sexo | sesso | geslacht | callback | rückmeldung | rückruf \
    | rappel | isdn | rnis | rdsi | telex | télex | télécopieur telex | company yomi | given yomi | surname yomi \
    | given name yomi | family name yomi | user 1 | user 2 | user 3 | user 4 | custom 1 | custom 2 | custom 3 | custom 4 \
    | e mail display name | e mail 2 display name | e mail 3 display name | photo | avatar | file as | speichern unter \
    | schools | communications cellulaires | vertraulichkeit | stichwörter | sprache

    """

  private static let ways = """
    email: e mail | email | mail | e mail address | email address | emails | email addresses | e mails | e mail adresse \
    | courriel | adresse de messagerie | mél | correo | correo electrónico | posta elettronica | e mailadres \
    | adres e mail | メールアドレス | メール | email 1 | primary e mail
    email Home: primary email | home email | personal email | private email | e mail privat
    email Work: work email | business email | e mail geschäftlich | e mail dienstlich
    email Other: secondary email | other email | additional email
    phone: tty tdd | número de teletipo | phone | telephone | tel | phone number | phones | phone numbers | telefon | telefonnummer | téléphone | teléfono \
    | telefono | telefone | telefoon | telefoonnummer | numéro de téléphone | número de teléfono | 電話 | 電話番号 | телефон
    phone Mobile: mobile | mobile phone | mobile number | cell | cell phone | cellphone | cellular | handy | handynummer \
    | mobil | mobiltelefon | mobilfunk | mobil tel nr | mobilnummer | portable | tél mobile | téléphone mobile | móvil \
    | teléfono móvil | celular | cellulare | numero cellulare | telemóvel | mobiel | mobiele telefoon | mobiel nummer | gsm \
    | telefon komórkowy | komórka | 携帯電話 | 携帯電話番号
    phone Work: ufficio | work phone | business phone | tel dienstlich | office phone
    phone Home: abitazione | particular | home phone | tel privat
    phone Company: número de centralita de la organización | company main phone | telefon firma | téléphone société | teléfono principal de la organización \
    | centralino società | numero principale società | società numero principale
    phone Main: primary phone | haupttelefon | téléphone principal | teléfono principal | telefono principale \
    | hoofdtelefoon | telefone principal
    phone Fax: fax | fax number | fax nummer | faxnummer | télécopie | numéro de fax | número de fax | numero fax
    phone Pager: pager | pager number | pager nummer | récepteur de radiomessagerie | buscapersonas | localizador \
    | cercapersone | semafoon
    url: url | urls | website | web site | web page | webpage | homepage | home page | web | link | webseite | website url \
    | internetseite | site web | page web | site internet | página web | sitio web | pagina web | sito web | webpagina \
    | site | strona www | web ページ | ウェブサイト | personal web page | blog
    social LinkedIn: linkedin | linkedin url | linkedin profile | linkedin profil | profil linkedin
    social Twitter: twitter | x twitter | twitter handle
    social GitHub: github
    social Facebook: facebook
    social Instagram: instagram
    im AIM: screen name | messenger name | pseudonyme | nombre en pantalla | スクリーンネーム | スクリーン名
    im: im address | imaddress | im | instant messenger
    im Skype: skype
    im Jabber: jabber

    """

  private static let places = """
    address: address | adr | full address | postal address | addresses | anschrift | adresse | postanschrift | adresse postale \
    | dirección | indirizzo | adres | endereço | morada | 住所
    address Home: home address full | privatanschrift
    street: street | street address | address line 1 | address line 2 | address 1 | address 2 | straße | strasse | rue | calle \
    | via | straat | rua | ulica | address street
    houseNumber: hausnummer | hausnr | haus nr | hnr | house number | house no | street number | huisnummer | huisnr \
    | numéro de rue | número de casa | numero civico | numer domu | husnummer
    poBox Work: apartado postal de la dirección laboral | apartado postal de la dirección de trabajo | 私書箱 会社 \
    | 私書箱 勤務先
    poBox: po box | post office box | postfach | pobox | boîte postale | address po box
    extended: extended address | apartment | suite | address extended | extended
    city: city | town | stadt | ville | ciudad | città | plaats | woonplaats | stad | cidade | miasto | address city \
    | locality | wohnort | place | localidad | localidade | city town | ort
    region: pays état | state | province | region | state province | county | bundesland | kanton | provincia | estado | provincie \
    | département | région | address region | address state | województwo
    postalCode: zip | zip code | postal code | postcode | zipcode | postalcode | plz | postleitzahl | code postal \
    | código postal | cap | cep | kod pocztowy | address postal code | 郵便番号
    country: country | country region | land | pays | país | paese | nazione | kraj | country code | address country \
    | land region | pays région | 国

    """

  private static let times = """
    birthday: birthday | bday | geb | geb datum | date of birth | birth date | birthdate | dob | born | geburtstag | geburtsdatum \
    | anniversaire | date de naissance | cumpleaños | fecha de nacimiento | compleanno | data di nascita | verjaardag \
    | geboortedatum | aniversário | data de nascimento | urodziny | data urodzenia | födelsedag | fødselsdag | 誕生日 \
    | день рождения
    birthYear: birth year | geburtsjahr | année de naissance | año de nacimiento | anno di nascita | ano de nascimento \
    | geboortejaar | rok urodzenia | 誕生年 | 生まれた年
    birthMonth: birth month | geburtsmonat | mois de naissance | mois | mes de nacimiento | mese di nascita \
    | mês de nascimento | geboortemaand | miesiąc urodzenia | 誕生月
    birthDay: birth day | jour de naissance | jour | día de nacimiento | giorno di nascita | dia de nascimento | geboortedag \
    | dzień urodzenia
    anniversary: anniversary | wedding anniversary | jahrestag | hochzeitstag | anniversaire de mariage ou fête \
    | anniversaire de mariage | aniversario | anniversario | datas especiais | aniversário de casamento | trouwdag \
    | gedenkdag | huwelijksdag | speciale datum | rocznica | bodas
    connectedOn: connected on | met on

    """

  private static let rest = """
    relation Spouse: spouse | partner | ehepartner | ehegatte | conjoint e | conjoint | cónyuge | coniuge | nome coniuge partner | echtgeno o t e | echtgenoot \
    | echtgenote | cônjuge | małżonek | husband | wife | partner in | spouse partner
    relation Child: children | child | kinder | enfants | hijos | figli | kinderen | filhos | dzieci
    relation Manager: managers name | manager | manager name | boss | supervisor | name des der vorgesetzten | vorgesetzter \
    | name des vorgesetzten | responsable | nom du responsable | nombre del director | nombre del jefe | nome manager \
    | nome del responsabile | naam manager | naam van manager | nome do gerente | nome do gestor | menadżer
    relation Assistant: assistants name | assistant | assistant name | name assistent | assistent | name des assistenten \
    | nom de lassistant e | nom de lassistant | nombre del ayudante | nombre del asistente | nome assistente \
    | nome dellassistente | naam assistent e | naam assistent | nome do assistente | asystent
    category: categories | category | tags | tag | labels | label | groups | group | kategorien | kategorie | gruppen | gruppe \
    | schlagwörter | catégories | catégorie | groupes | étiquettes | categorías | categoría | grupos | etiquetas | categorie \
    | gruppi | etichette | categorieën | groepen | categorias | kategoria | grupy | list | lists
    note: notes | note | comment | comments | remarks | remark | memo | description | info | notizen | notiz | bemerkung \
    | bemerkungen | kommentar | anmerkungen | anmerkung | remarques | commentaires | notas | nota | observaciones | comentarios \
    | opmerkingen | notities | notitie | observações | anotações | notatki | uwagi | anteckningar | メモ | заметки
    uid: uid | uuid | contact id | id

    """
}

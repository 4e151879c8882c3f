extension HeaderPhrases {
  /// Words of Outlook and Thunderbird in further languages: Swedish, Danish, Norwegian, Finnish, Polish, Russian, Czech,
  /// Hungarian, Turkish, Chinese and Korean.
  static let languages = """
    prefix: 肩書き | обращение | tittel | titul | oslovení | titteli | ünvan | unvan | titulus | 称谓 | 头衔 | 稱謂 | 頭銜 | 호칭
    given: jméno | křestní jméno | utónév | keresztnév | ad | adı | 名字 | 이름
    additional: ミドル ネーム | отчество | mellomnavn | mellemnavn | prostřední jméno | další jméno | druhé jméno | toinen nimi | második utónév \
    | középső név | ikinci ad | ikinci adı | 中间名 | 中間名 | 중간 이름 | 2 vorname
    family: příjmení | sukunimi | soyad | soyadı | vezetéknév | családnév | 姓氏 | 성
    suffix: sufiks | 敬称 | суффикс | suffiks | přípona | utótag | sonek | jälkiliite | 后缀 | 尾碼 | 後置詞
    nickname: псевдоним | smeknamn | kaldenavn | kallenavn | přezdívka | lempinimi | becenév | takma ad | takma adı | 昵称 | 暱稱 | 별명
    name: отображаемое имя | vist navn | visningsnavn | zobrazované jméno | näytettävä nimi | näyttönimi | megjelenített név \
    | görünen ad | görünen adı | nimi | jméno a příjmení | név | teljes név | ad soyad | 显示名称 | 顯示名稱 | 姓名 | 표시 이름
    organisation: společnost | firmanavn | yritys | järjestö | organisaatio | cég | szervezet | şirket | kurum | organisasjon \
    | organisation navn | virksomhed | 单位 | 單位 | 公司 | 组织 | 組織 | 회사 | 조직
    unit: отдел | oddělení | avdeling | osasto | osztály | részleg | bölüm | departman | 部门 | 部門 | 부서
    title: werktitel | stilling | jobbtittel | jobtitel | yrkestitel | funkce | pracovní funkce | pracovní zařazení | tehtävänimike \
    | ammattinimi | beosztás | iş unvanı | 职务 | 职位 | 職稱 | 職務 | 직함 | 직위
    phone: telefonszám | telefoni | puhelin | puhelinnumero | telefon numarası | telefonní číslo | номер телефона | 电话 | 電話 \
    | 电话号码 | 전화 | 전화번호
    phone Mobile: мобильный телефон | телефон переносной | номер сотового телефона | matkapuhelin | matkapuhelinnumero \
    | cep telefonu | mobilní telefon | mobilszám | 移动电话 | 手机 | 手机号码 | 行動電話 | 手機 | 휴대폰 | 휴대 전화
    phone Pager: piepernummer | pieper | номер пейджера | пейджер | personsökare | personsøger | personsøker | hakulaite | hakulaitteen numero \
    | személyhívó | çağrı cihazı | operátor | 寻呼机 | 传呼机 | 传呼机号码 | 呼叫器 | 호출기
    phone Fax: факс | номер факса | faksi | faksin numero | telefaks | belgegeçer | 传真 | 传真号码 | 傳真 | 팩스
    email: e postadress | e postadresse | e post | epost | epostadresse | e posta | e posta adresi | eposta | sähköposti \
    | sähköpostiosoite | адрес эл почты | эл почта | адрес электронной почты | электронная почта | e mailová adresa \
    | e mail cím | 邮箱 | 邮箱地址 | 邮件地址 | 이메일 | adresse de courrier | adresse électronique
    email Other: альтернативный адрес электронной почты | toissijainen sähköposti | 备用邮箱
    url: веб страница | веб сайт | сайт | webbsida | webbplats | webside | nettside | hjemmeside | webová stránka | weblap \
    | web lap | verkkosivu | www sivu | web sivu | web sayfası | 网页 | 网址 | 網頁 | 网站 | 웹 페이지 | 홈페이지
    address: адрес | osoite | kotiosoite | cím | 地址 | 주소
    city: kaupunki | postitoimipaikka | kotikaupunki | město | város | şehir | ilçe | poststed | postort | 城市 | 市 县 | 시 군 구
    street Work: werkadres
    city Work: werkplaats | by arbejde
    city Home: by hjem | by privat
    city Other: anden by | by andet
    region Work: werkprovincie
    region: lääni | штат | область | kraj okres | megye | il | län | fylke | 省份 | 省 市 自治区 | 시 도
    postalCode: индекс | почтовый индекс | psč | postinumero | irányítószám | posta kodu | 邮编 | 邮政编码 | 郵遞區號 | 우편 번호
    country Work: werkland
    country: maa | kotimaa | země | ország | ülke | ülke bölge | 国家 | 国家 地区 | 國家 | 국가
    birthday: дата рождения | bursdag | narozeniny | datum narození | syntymäaika | születésnap | születési idő | doğum günü \
    | doğum tarihi | date anniversaire | 生日 | 出生日期 | 생일
    birthMonth: месяц рождения | syntymäkuukausi | fødselsmåned | měsíc narození | születési hónap | doğum ayı | 出生月份
    birthYear: год рождения | syntymävuosi | födelseår | fødselsår | rok narození | születési év | doğum yılı \
    | 出生年份
    anniversary: годовщина | bröllopsdag | årsdag | merkedag | bryllupsdag | výročí | vuosipäivä | évforduló | yıldönümü | yıl dönümü \
    | 記念日 | 纪念日 | 紀念日 | 기념일
    phone Company: główny telefon do firmy | основной телефон организации | 会社代表電話
    phone Main: telefon podstawowy | основной телефон | 通常の電話
    relation Spouse: współmałżonek | супруг а | супруг | супруга | make maka | ægtefælle | ektefelle | manžel ka | manžel manželka | puoliso \
    | házastárs | eş | 配偶 | 配偶者 | 배우자
    relation Child: дети | barn | børn | děti | lapset | gyermekek | çocuklar | 子女 | 子供 | 자녀
    relation Manager: menedżer | руководитель | chef | overordnet | leders navn | nadřízený | jméno nadřízeného | esimies | esimiehen nimi \
    | felettes neve | vezető neve | yöneticinin adı | マネージャー | 上司 | 上司の氏名 | 经理姓名 | 經理姓名 | 관리자 이름
    relation Assistant: помощник | assistentens namn | assistentens navn | assistents navn | jméno asistenta | avustajan nimi \
    | segéd neve | titkár neve | yardımcının adı | 秘書の氏名 | 秘書 | 助理姓名 | 助理的姓名 | 비서 이름
    category: категории | kategorier | kategorie | kategoriat | luokat | luokka | kategóriák | kategoriler | 分類 | 分類項目 | 类别 | 類別 | 범주 | 범주 항목
    note: aantekeningen | notities | примечания | notater | noter | notat | anteckning | poznámky | poznámka | muistiinpanot | huomautukset | jegyzetek \
    | megjegyzések | notlar | 附注 | 备注 | 記事 | 備註 | 附註 | 메모
    extra: пол | kön | køn | kjønn | pohlaví | sukupuoli | nem | cinsiyet | 性别 | 性別 | 성별

    """
}

import TendModel

/// The titles that Windows shows for its time zones, such as `(UTC-05:00) Eastern Time (US & Canada)`, which Outlook and
/// Exchange write as names, and the places that they stand for.
enum WindowsZoneTitles {
  /// The IANA place of a title, with its offset or without, in any case; nil for any other name.
  ///
  /// A title may be cut short at one of its words when only one place is left.
  static func place(of title: String) -> String? {
    let key = key(title)
    if let place = places[key] { return place }
    guard title.containsBytes(",") || title.hasPrefix("("), !key.isEmpty else { return nil }
    let found = Set(places.lazy.filter { $0.key.hasPrefix(key + " ") }.map(\.value))
    return found.count == 1 ? found.first : nil
  }

  /// All places.
  static var allPlaces: Set<String> { Set(places.values) }

  /// The words of a title: what changed from one Windows to the next, the offset and `&`, left out.
  private static func key(_ title: String) -> String {
    var rest = title.lowercased()[...]
    if rest.hasPrefix("(gmt") || rest.hasPrefix("(utc"), let end = rest.firstIndex(of: ")") {
      rest = rest[rest.index(after: end)...]
    }
    let words = rest.split { !$0.isLetter && !$0.isNumber }.filter { $0 != "and" }
    return words.joined(separator: " ")
  }

  private static let places = Dictionary(
    table.split(separator: "\n").flatMap { line in
      let pair = line.split(separator: "=")
      return pair[1].split(separator: "|").map { (key(String($0)), String(pair[0])) }
    },
    uniquingKeysWith: { first, _ in first }
  )

  private static let table = """
    Etc/GMT+12=International Date Line West|Eniwetok, Kwajalein
    Etc/GMT+11=Coordinated Universal Time-11|Midway Island, Samoa
    Pacific/Honolulu=Hawaii
    America/Adak=Aleutian Islands
    Pacific/Marquesas=Marquesas Islands
    America/Anchorage=Alaska
    Etc/GMT+9=Coordinated Universal Time-09
    America/Tijuana=Baja California|Tijuana, Baja California
    Etc/GMT+8=Coordinated Universal Time-08
    America/Los_Angeles=Pacific Time (US & Canada)|Pacific Time (US & Canada); Tijuana|Pacific Time
    America/Phoenix=Arizona
    America/Mazatlan=Chihuahua, La Paz, Mazatlan|La Paz, Mazatlan|Chihuahua, La Paz, Mazatlan - New
    America/Denver=Mountain Time (US & Canada)|Mountain Time
    America/Whitehorse=Yukon
    America/Guatemala=Central America
    America/Chicago=Central Time (US & Canada)|Central Time
    Pacific/Easter=Easter Island
    America/Mexico_City=Guadalajara, Mexico City, Monterrey|Mexico City|Mexico City, Tegucigalpa\
    |Guadalajara, Mexico City, Monterrey - New
    America/Regina=Saskatchewan
    America/Bogota=Bogota, Lima, Quito, Rio Branco|Bogota, Lima, Quito|Bogota, Lima, Quito, Rio Branco - Old
    America/Cancun=Chetumal
    America/New_York=Eastern Time (US & Canada)|Eastern Time
    America/Port-au-Prince=Haiti
    America/Havana=Havana
    America/Indianapolis=Indiana (East)
    America/Grand_Turk=Turks and Caicos
    America/Asuncion=Asuncion
    America/Halifax=Atlantic Time (Canada)
    America/Caracas=Caracas|Caracas, La Paz
    America/Cuiaba=Cuiaba
    America/La_Paz=Georgetown, La Paz, Manaus, San Juan|La Paz|Manaus|Georgetown, La Paz, San Juan
    America/Santiago=Santiago
    America/St_Johns=Newfoundland
    America/Araguaina=Araguaina
    America/Sao_Paulo=Brasilia|Brasília
    America/Cayenne=Cayenne, Fortaleza|Georgetown
    America/Buenos_Aires=City of Buenos Aires|Buenos Aires, Georgetown|Buenos Aires
    America/Godthab=Greenland
    America/Montevideo=Montevideo
    America/Punta_Arenas=Punta Arenas
    America/Miquelon=Saint Pierre and Miquelon
    America/Bahia=Salvador
    Etc/GMT+2=Coordinated Universal Time-02|Mid-Atlantic|Mid-Atlantic - Old
    Atlantic/Azores=Azores
    Atlantic/Cape_Verde=Cabo Verde Is.|Cape Verde Is.|Cape Verde Islands
    Etc/GMT=Coordinated Universal Time
    Europe/London=Dublin, Edinburgh, Lisbon, London|Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London\
    |Greenwich Mean Time; Dublin, Edinburgh, London|Greenwich Mean Time: Dublin, Edinburgh, Lisbon, London|Dublin, Edinburgh, London
    Atlantic/Reykjavik=Monrovia, Reykjavik|Casablanca, Monrovia|Casablanca, Monrovia, Reykjavik
    Africa/Sao_Tome=Sao Tome
    Africa/Casablanca=Casablanca
    Europe/Berlin=Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna|Amsterdam, Berlin, Bern, Stockholm, Vienna\
    |Berlin, Stockholm, Rome, Bern, Brussels, Vienna
    Europe/Budapest=Belgrade, Bratislava, Budapest, Ljubljana, Prague|Prague, Central Europe|Prague Central Europe
    Europe/Paris=Brussels, Copenhagen, Madrid, Paris|Paris, Madrid|Brussels, Copenhagen, Madrid, Paris, Vilnius
    Europe/Warsaw=Sarajevo, Skopje, Warsaw, Zagreb|Sarajevo, Skopje, Sofija, Vilnius, Warsaw, Zagreb
    Africa/Lagos=West Central Africa
    Asia/Amman=Amman
    Europe/Bucharest=Athens, Bucharest|Bucharest|Athens, Bucharest, Istanbul|Eastern Europe|Athens, Istanbul, Minsk
    Asia/Beirut=Beirut
    Africa/Cairo=Cairo
    Europe/Chisinau=Chisinau
    Asia/Damascus=Damascus
    Asia/Hebron=Gaza, Hebron
    Africa/Johannesburg=Harare, Pretoria
    Europe/Kiev=Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius|Helsinki, Riga, Tallinn|Helsinki, Kiev, Riga, Sofia, Tallinn, Vilnius
    Asia/Jerusalem=Jerusalem|Israel, Jerusalem Standard Time
    Africa/Juba=Juba
    Europe/Kaliningrad=Kaliningrad|Kaliningrad (RTZ 1)|Kaliningrad, Minsk
    Africa/Khartoum=Khartoum
    Africa/Tripoli=Tripoli
    Africa/Windhoek=Windhoek
    Asia/Baghdad=Baghdad
    Europe/Istanbul=Istanbul
    Asia/Riyadh=Kuwait, Riyadh|Baghdad, Kuwait, Riyadh
    Europe/Minsk=Minsk
    Europe/Moscow=Moscow, St. Petersburg|Moscow, St. Petersburg, Volgograd|Moscow, St. Petersburg, Volgograd (RTZ 2)
    Africa/Nairobi=Nairobi
    Europe/Volgograd=Volgograd
    Asia/Tehran=Tehran
    Asia/Dubai=Abu Dhabi, Muscat
    Europe/Astrakhan=Astrakhan, Ulyanovsk
    Asia/Baku=Baku|Baku, Tbilisi, Yerevan
    Europe/Samara=Izhevsk, Samara|Izhevsk, Samara (RTZ 3)
    Indian/Mauritius=Port Louis
    Europe/Saratov=Saratov
    Asia/Tbilisi=Tbilisi
    Asia/Yerevan=Yerevan|Caucasus Standard Time
    Asia/Kabul=Kabul
    Asia/Tashkent=Ashgabat, Tashkent|Tashkent
    Asia/Qyzylorda=Astana|Qyzylorda
    Asia/Yekaterinburg=Ekaterinburg|Ekaterinburg (RTZ 4)
    Asia/Karachi=Islamabad, Karachi|Islamabad, Karachi, Tashkent
    Asia/Calcutta=Chennai, Kolkata, Mumbai, New Delhi|Bombay, Calcutta, Madras, New Delhi, Colombo|Calcutta, Chennai, Mumbai, New Delhi
    Asia/Colombo=Sri Jayawardenepura
    Asia/Katmandu=Kathmandu
    Asia/Almaty=Almaty, Novosibirsk
    Asia/Dhaka=Dhaka|Astana, Dhaka|Almaty, Dhaka, Colombo
    Asia/Novosibirsk=Novosibirsk|Novosibirsk (RTZ 5)
    Asia/Omsk=Omsk
    Asia/Rangoon=Yangon (Rangoon)|Rangoon
    Asia/Bangkok=Bangkok, Hanoi, Jakarta|Bangkok, Jakarta, Hanoi
    Asia/Barnaul=Barnaul, Gorno-Altaysk
    Asia/Hovd=Hovd
    Asia/Krasnoyarsk=Krasnoyarsk|Krasnoyarsk (RTZ 6)
    Asia/Tomsk=Tomsk
    Asia/Shanghai=Beijing, Chongqing, Hong Kong, Urumqi|Beijing, Chongqing, Hong Kong SAR, Urumqi|Beijing, Chongqing, Urumqi
    Asia/Irkutsk=Irkutsk|Irkutsk (RTZ 7)|Irkutsk, Ulaan Bataar
    Asia/Singapore=Kuala Lumpur, Singapore|Singapore
    Australia/Perth=Perth
    Asia/Taipei=Taipei
    Asia/Ulaanbaatar=Ulaanbaatar
    Australia/Eucla=Eucla
    Asia/Chita=Chita
    Asia/Tokyo=Osaka, Sapporo, Tokyo|Tokyo, Osaka, Sapporo, Seoul, Yakutsk
    Asia/Pyongyang=Pyongyang
    Asia/Seoul=Seoul|Seoul, Korea Standard time
    Asia/Yakutsk=Yakutsk|Yakutsk (RTZ 8)
    Australia/Adelaide=Adelaide|Adelaide, Central Australia
    Australia/Darwin=Darwin
    Australia/Brisbane=Brisbane
    Australia/Sydney=Canberra, Melbourne, Sydney|Canberra, Melbourne, Sydney, Hobart|Canberra, Melbourne, Sydney (Year 2000 only)
    Pacific/Port_Moresby=Guam, Port Moresby
    Australia/Hobart=Hobart|Hobart, Tasmania
    Asia/Vladivostok=Vladivostok|Vladivostok, Magadan (RTZ 9)
    Australia/Lord_Howe=Lord Howe Island
    Pacific/Bougainville=Bougainville Island
    Asia/Srednekolymsk=Chokurdakh|Chokurdakh (RTZ 10)
    Asia/Magadan=Magadan
    Pacific/Norfolk=Norfolk Island
    Asia/Sakhalin=Sakhalin
    Pacific/Guadalcanal=Solomon Is., New Caledonia|Magadan, Solomon Is., New Caledonia|Magadan, Solomon Islands, New Caledonia
    Asia/Kamchatka=Anadyr, Petropavlovsk-Kamchatsky|Anadyr, Petropavlovsk-Kamchatsky (RTZ 11)|Petropavlovsk-Kamchatsky - Old
    Pacific/Auckland=Auckland, Wellington
    Etc/GMT-12=Coordinated Universal Time+12
    Pacific/Fiji=Fiji|Fiji, Marshall Is.|Fiji Islands, Kamchatka, Marshall Islands|Fiji, Kamchatka, Marshall Is.
    Pacific/Chatham=Chatham Islands
    Etc/GMT-13=Coordinated Universal Time+13
    Pacific/Tongatapu=Nuku'alofa|Nuku'alofa, Tonga
    Pacific/Apia=Samoa
    Pacific/Kiritimati=Kiritimati Island
    """
}

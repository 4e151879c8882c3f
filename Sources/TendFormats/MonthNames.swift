/// Names of months, full and short, in the languages of the exports that occur.
enum MonthNames {
  /// The number (1...12) of a month by a lower-case name; nil for any other word.
  static func number(of word: String) -> Int? { numbers[word] }

  private static let names: [[String]] = [
    ["jan", "january", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "gen"]
      + ["janeiro", "januari", "sty", "stycznia", "янв", "января", "январь", "oca", "ocak"],
    ["feb", "february", "februar", "février", "févr", "fév", "fevr", "febrero", "febbraio"]
      + [
        "fevereiro", "fev", "februari", "lut", "lutego", "фев", "февр", "февраля", "şub", "şubat",
      ],
    ["mar", "march", "märz", "mär", "mrz", "mars", "marzo", "março", "maart", "mrt"]
      + ["marca", "мар", "март", "марта", "mart"],
    ["apr", "april", "avril", "avr", "abril", "abr", "aprile", "kwi", "kwietnia"]
      + ["апр", "апреля", "апрель", "nis", "nisan"],
    ["may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maj", "maja", "май", "мая", "mayıs"],
    ["jun", "june", "juni", "juin", "junio", "giugno", "giu", "junho", "cze", "czerwca"]
      + ["июн", "июня", "июнь", "haz", "haziran"],
    ["jul", "july", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "lipca"]
      + ["июл", "июля", "июль", "tem", "temmuz"],
    ["aug", "august", "août", "aout", "agosto", "ago", "augustus", "augusti", "sierpnia"]
      + ["авг", "августа", "август", "ağu", "ağustos"],
    ["sep", "sept", "september", "septembre", "septiembre", "set", "settembre", "setembro"]
      + ["wrz", "września", "сен", "сент", "сентября", "сентябрь", "eyl", "eylül"],
    ["oct", "october", "okt", "oktober", "octobre", "octubre", "ottobre", "ott", "outubro", "out"]
      + ["paź", "października", "окт", "октября", "октябрь", "eki", "ekim"],
    ["nov", "november", "novembre", "noviembre", "novembro"]
      + ["ноя", "нояб", "ноября", "ноябрь", "kas", "kasım"],
    ["dec", "december", "dez", "dezember", "décembre", "déc", "diciembre", "dic", "dicembre"]
      + [
        "dezembro", "desember", "gru", "grudnia", "дек", "декабря", "декабрь", "ara",
        "aralık",
      ],
  ]

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { numbers[word] = index + 1 }
    }
    return numbers
  }()
}

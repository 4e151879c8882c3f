/// Names of months, full and short, in the languages of the exports that occur.
enum MonthNames {
  /// The number (1...12) of a month by a lower-case name; nil for any other word.
  static func number(of word: String) -> Int? { numbers[word] }

  private static let names: [[String]] = [
    ["jan", "january", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "gen"]
      + ["janeiro", "januari"],
    ["feb", "february", "februar", "février", "févr", "fév", "fevr", "febrero", "febbraio"]
      + ["fevereiro", "fev", "februari"],
    ["mar", "march", "märz", "mär", "mrz", "mars", "marzo", "março", "maart", "mrt"],
    ["apr", "april", "avril", "avr", "abril", "abr", "aprile"],
    ["may", "mai", "mayo", "maggio", "mag", "maio", "mei"],
    ["jun", "june", "juni", "juin", "junio", "giugno", "giu", "junho"],
    ["jul", "july", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho"],
    ["aug", "august", "août", "aout", "agosto", "ago", "augustus"],
    ["sep", "sept", "september", "septembre", "septiembre", "set", "settembre", "setembro"],
    ["oct", "october", "okt", "oktober", "octobre", "octubre", "ottobre", "ott", "outubro", "out"],
    ["nov", "november", "novembre", "noviembre", "novembro"],
    ["dec", "december", "dez", "dezember", "décembre", "déc", "diciembre", "dic", "dicembre"]
      + ["dezembro"],
  ]

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { numbers[word] = index + 1 }
    }
    return numbers
  }()
}

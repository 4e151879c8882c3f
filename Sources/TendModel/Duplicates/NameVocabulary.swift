/// The words beside a person's own name: titles, degrees, particles, and names that say nothing.
enum NameVocabulary {
  /// Forms of address of men; empty letters between dots are dropped before the look-up.
  static let maleTitles: Set<String> = [
    "mr", "mister", "herr", "hr", "herrn", "sir", "monsieur", "senor", "signor", "sig", "dhr",
    "meneer", "pan", "lord",
  ]

  /// Forms of address of women.
  static let femaleTitles: Set<String> = [
    "mrs", "ms", "miss", "frau", "fr", "fraulein", "dame", "madame", "mme", "mlle", "senora", "sra",
    "srta", "signora", "mevr", "mevrouw", "pani", "lady",
  ]

  /// Titles and ranks before a name.
  static let titles: Set<String> = [
    "dr", "doktor", "doctor", "prof", "professor", "dipl", "ing", "mag", "med", "jur", "phil",
    "rer",
    "nat", "pol", "hc", "dent", "vet", "habil", "univ", "priv", "doz", "pd", "oec", "rev",
    "reverend",
    "father", "pastor", "hon", "capt", "captain", "col", "lt", "maj", "gen", "sgt", "cmdr", "judge",
    "ra", "rain", "inf", "arch", "kfm", "kffr", "betriebsw", "mx", "dres",
  ]

  /// Degrees and posts after a name, without dots.
  static let degrees: Set<String> = [
    "phd", "md", "mba", "msc", "bsc", "ma", "ba", "bs", "ms", "meng", "beng", "llm", "llb", "jd",
    "esq", "esquire", "cpa", "dds", "dmd", "dvm", "edd", "mph", "mpa", "mfa", "rn", "pe", "pmp",
    "cfa",
    "cfp", "phr", "sphr", "facs", "frcs", "frs", "obe", "mbe", "cbe", "kbe", "mp", "dphil", "drph",
    "pharmd", "psyd", "do", "cissp", "csm", "acca", "fcca", "aca", "mrcp", "mbbs", "bed", "med",
    "magfh", "fh", "ret", "sj", "osb",
  ]

  /// Words that belong to the family name without telling it apart.
  static let particles: Set<String> = [
    "von", "van", "vom", "zu", "zum", "zur", "de", "der", "den", "dem", "des", "du", "del", "della",
    "di", "da", "das", "do", "dos", "la", "le", "las", "los", "el", "al", "ter", "ten", "te", "af",
    "av",
    "bin", "ibn", "y", "e", "und", "st", "san",
  ]

  /// Names that stand where nobody knew one.
  static let placeholders: Set<String> = [
    "unknown", "unbekannt", "noname", "no", "name", "none", "null", "nil", "na", "test", "contact",
    "kontakt", "new", "neu", "neuer", "untitled", "anonymous", "anonym", "private", "privat",
    "caller",
    "anrufer", "person", "user", "nn", "tbd", "tba", "xxx", "mobile", "home", "work", "office",
    "spam",
    "inconnu", "desconocido", "sconosciuto", "member", "linkedin", "undefined", "guest", "gast",
    "the", "empty", "leer", "missing", "unnamed", "info", "customer", "kunde",
  ]

  /// What is said beside a name to tell the person from another one of that name or at that address.
  static let kinWords: Set<String> = [
    "vater", "sohn", "mutter", "tochter", "bruder", "schwester", "opa", "oma", "altere", "alterer",
    "jungere", "jungerer", "ehefrau", "ehemann", "frau", "mann", "assistent", "assistentin",
    "sekretariat", "father", "son", "mother", "daughter", "brother", "sister", "wife", "husband",
    "spouse", "partner", "elder", "younger", "assistant", "secretary", "pa", "padre", "madre",
    "hijo", "hija", "hermano", "hermana", "mujer", "esposa", "marido", "pere", "mere", "fils",
    "fille", "frere", "soeur", "femme", "mari", "figlio", "figlia", "moglie", "marito", "filho",
    "filha", "pai", "mae", "vader", "moeder", "zoon", "dochter",
  ]

  /// Words by which a card is that of a household.
  static let householdWords: Set<String> = [
    "family", "familie", "fam", "famille", "familia", "famiglia", "eheleute", "ehepaar",
    "household",
    "haushalt",
  ]

  /// What joins two given names in the card of a couple.
  static let joiners: Set<String> = ["&", "+", "and", "und", "et"]
}

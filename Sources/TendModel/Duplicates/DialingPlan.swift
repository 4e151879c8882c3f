/// How telephone numbers are written inside a country.
///
/// Source: ITU-T E.164 and its list of national prefixes.
struct DialingPlan {
  /// The country code.
  let code: String
  /// What is dialled before a national number and is no part of it; empty where there is none.
  let trunk: String
  /// What begins a number to another country.
  let international: String
  /// How mobile numbers begin after the country code; empty where they cannot be told.
  let mobile: [String]

  private init(_ code: String, _ trunk: String, _ international: String, _ mobile: [String]) {
    self.code = code
    self.trunk = trunk
    self.international = international
    self.mobile = mobile
  }

  /// The plan of a country by its ISO 3166 code in any case; nil when it is not in the list.
  static func of(country: String) -> DialingPlan? { plans[country.uppercased()] }

  /// The plan of the longest country code with which a number begins, the digits after the plus.
  static func of(number: String) -> DialingPlan? {
    for length in [3, 2, 1] {
      if let plan = byCode[String(number.prefix(length))] { return plan }
    }
    return nil
  }

  private static let byCode: [String: DialingPlan] = Dictionary(
    plans.values.map { ($0.code, $0) }
  ) { first, _ in first }

  private static let america = DialingPlan("1", "1", "011", [])

  private static let plans: [String: DialingPlan] = [
    "US": america, "CA": america,
    "AE": DialingPlan("971", "0", "00", ["5"]),
    "AR": DialingPlan("54", "0", "00", ["9"]),
    "AT": DialingPlan("43", "0", "00", ["65", "66", "67", "68", "69"]),
    "AU": DialingPlan("61", "0", "0011", ["4"]),
    "BE": DialingPlan("32", "0", "00", ["45", "46", "47", "48", "49"]),
    "BG": DialingPlan("359", "0", "00", ["87", "88", "89", "98", "99"]),
    "BR": DialingPlan("55", "0", "00", []),
    "CH": DialingPlan("41", "0", "00", ["74", "75", "76", "77", "78", "79"]),
    "CL": DialingPlan("56", "", "00", ["9"]),
    "CN": DialingPlan("86", "0", "00", ["13", "14", "15", "16", "17", "18", "19"]),
    "CO": DialingPlan("57", "", "00", ["3"]),
    "CY": DialingPlan("357", "", "00", ["9"]),
    "CZ": DialingPlan("420", "", "00", ["60", "70", "72", "73", "77", "79"]),
    "DE": DialingPlan("49", "0", "00", ["15", "16", "17"]),
    "DK": DialingPlan("45", "", "00", []),
    "EE": DialingPlan("372", "", "00", ["5", "8"]),
    "EG": DialingPlan("20", "0", "00", ["1"]),
    "ES": DialingPlan("34", "", "00", ["6", "7"]),
    "FI": DialingPlan("358", "0", "00", ["4", "50"]),
    "FR": DialingPlan("33", "0", "00", ["6", "7"]),
    "GB": DialingPlan("44", "0", "00", ["71", "72", "73", "74", "75", "77", "78", "79"]),
    "GR": DialingPlan("30", "", "00", ["69"]),
    "HK": DialingPlan("852", "", "001", ["5", "6", "9"]),
    "HR": DialingPlan("385", "0", "00", ["9"]),
    "HU": DialingPlan("36", "06", "00", ["20", "30", "31", "50", "70"]),
    "IE": DialingPlan("353", "0", "00", ["8"]),
    "IL": DialingPlan("972", "0", "00", ["5"]),
    "IN": DialingPlan("91", "0", "00", ["6", "7", "8", "9"]),
    "IS": DialingPlan("354", "", "00", ["6", "7", "8"]),
    "IT": DialingPlan("39", "", "00", ["3"]),
    "JP": DialingPlan("81", "0", "010", ["70", "80", "90"]),
    "KR": DialingPlan("82", "0", "00", ["1"]),
    "LI": DialingPlan("423", "", "00", ["6", "7"]),
    "LT": DialingPlan("370", "8", "00", ["6"]),
    "LU": DialingPlan("352", "", "00", ["6"]),
    "LV": DialingPlan("371", "", "00", ["2"]),
    "MA": DialingPlan("212", "0", "00", ["6", "7"]),
    "MT": DialingPlan("356", "", "00", ["7", "9"]),
    "MX": DialingPlan("52", "01", "00", []),
    "MY": DialingPlan("60", "0", "00", ["1"]),
    "NG": DialingPlan("234", "0", "009", ["7", "8", "9"]),
    "NL": DialingPlan("31", "0", "00", ["6"]),
    "NO": DialingPlan("47", "", "00", ["4", "9"]),
    "NZ": DialingPlan("64", "0", "00", ["2"]),
    "PL": DialingPlan("48", "", "00", ["45", "5", "60", "66", "69", "72", "73", "78", "79", "88"]),
    "PT": DialingPlan("351", "", "00", ["9"]),
    "RO": DialingPlan("40", "0", "00", ["7"]),
    "RS": DialingPlan("381", "0", "00", ["6"]),
    "RU": DialingPlan("7", "8", "810", ["9"]),
    "SE": DialingPlan("46", "0", "00", ["7"]),
    "SG": DialingPlan("65", "", "000", ["8", "9"]),
    "SI": DialingPlan("386", "0", "00", ["3", "4", "5", "6", "7"]),
    "SK": DialingPlan("421", "0", "00", ["9"]),
    "TR": DialingPlan("90", "0", "00", ["5"]),
    "UA": DialingPlan("380", "0", "00", ["39", "50", "63", "66", "67", "68", "73", "9"]),
    "ZA": DialingPlan("27", "0", "00", ["6", "7", "8"]),
  ]
}

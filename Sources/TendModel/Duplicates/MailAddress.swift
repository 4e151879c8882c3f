/// An e-mail address as it is compared.
struct MailAddress: Hashable, Sendable {
  /// In lower case, without `mailto:`, without what follows a plus in the mailbox's name.
  let text: String
  /// It belongs to a post or a household, such as info@ or familie.berg@.
  let isRole: Bool

  /// Reads an address in the form in which points are compared; nil when it can reach nobody.
  init?(_ normalised: String) {
    guard let at = normalised.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    var mailbox = String(normalised[..<at]).filter { $0 != "\"" && $0 != "<" && $0 != " " }
    var domain = String(normalised[normalised.utf8.index(after: at)...])
    while let last = domain.last, last == ">" || last == "." || last == " " { domain.removeLast() }
    // Subaddressing, RFC 5233: the mailbox is the same.
    if let plus = mailbox.firstIndex(of: "+"), plus > mailbox.startIndex {
      mailbox = String(mailbox[..<plus])
    }
    guard !mailbox.isEmpty, !domain.isEmpty else { return nil }
    if domain == "googlemail.com" { domain = "gmail.com" }
    // Google ignores dots in the mailbox's name.
    if domain == "gmail.com" { mailbox.removeAll { $0 == "." } }
    text = mailbox + "@" + domain
    isRole = Self.isRole(mailbox)
  }

  private static func isRole(_ mailbox: String) -> Bool {
    let words = mailbox.split { !$0.isLetter }.map { FoldedText.folded(String($0)) }
    guard let first = words.first else { return false }
    if words.contains(where: households.contains) { return true }
    return words.joined() == "noreply" || words.joined() == "donotreply"
      || words.joined() == "frontdesk" || roles.contains(first)
  }

  private static let households: Set<String> = [
    "family", "familie", "fam", "famille", "familia", "household", "haushalt", "and", "und",
    "couple",
  ]

  /// The names of RFC 2142 and those that firms use.
  private static let roles: Set<String> = [
    "info", "infos", "information", "office", "buero", "buro", "kontakt", "contact", "contacto",
    "contatti", "sales", "vertrieb", "verkauf", "support", "admin", "administration",
    "administrator", "verwaltung", "hello", "hallo", "hi", "mail", "email", "post", "team",
    "service",
    "kundenservice", "hr", "personal", "jobs", "job", "karriere", "careers", "career", "bewerbung",
    "bewerbungen", "recruiting", "billing", "accounts", "accounting", "buchhaltung", "rechnung",
    "rechnungen", "invoice", "invoices", "payroll", "finance", "noreply", "no", "webmaster",
    "postmaster", "hostmaster", "abuse", "security", "root", "newsletter", "news", "presse",
    "press",
    "media", "marketing", "pr", "help", "helpdesk", "hilfe", "enquiries", "inquiries", "anfrage",
    "anfragen", "einkauf", "purchasing", "orders", "order", "bestellung", "shop", "store",
    "sekretariat", "secretary", "secretariat", "empfang", "reception", "praxis", "kanzlei",
    "studio",
    "events", "event", "privacy", "datenschutz", "legal", "it", "web", "home", "house", "everyone",
    "all", "staff", "zentrale", "central", "general", "customerservice", "customercare", "feedback",
    "booking", "bookings", "reservations", "reservierung", "welcome", "willkommen", "management",
    "board", "vorstand", "geschaeftsfuehrung", "direktion", "mailbox", "group", "gruppe", "club",
    "verein", "school", "schule", "members", "mitglieder", "data", "ceo", "cto", "cfo", "desk",
    "rezeption", "anmeldung", "schalter", "disposition", "dispo", "buchung", "buchungen", "lager",
    "werkstatt", "zentral", "beratung", "termin", "termine", "receptie", "recepcion", "recepcao",
    "accueil", "secretaria", "segreteria", "comptabilite", "direction", "direccion", "commercial",
    "comercial", "ventas", "vendas", "vendite", "administracion", "amministrazione", "facturation",
    "facturacion", "fatturazione", "compras", "acquisti", "achats", "front", "frontdesk",
  ]
}

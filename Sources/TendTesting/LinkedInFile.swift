/// A file as LinkedIn exports it, with people who are made up.
public enum LinkedInFile {
  private static let heading = """
    Notes:
    "When exporting your connection data, you may notice that some of the email addresses are missing."

    First Name,Last Name,URL,Email Address,Company,Position,Connected On

    """

  /// A file of so many rows; the names end in their number, `Ada0 Okafor0`.
  ///
  /// - Parameters:
  ///   - rows: How many connections.
  ///   - position: The job that all of them have.
  /// - Returns: The text of the file.
  public static func text(rows: Int, position: String = "Engineer") -> String {
    (0..<rows).reduce(into: heading) { text, row in
      text += "Ada\(row),Okafor\(row),https://www.linkedin.com/in/ada-\(row),"
      text += "ada\(row)@mail.example,Northwind,\(position),\(row % 28 + 1) Feb 2025\n"
    }
  }
}

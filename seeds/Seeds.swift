/// The data that comes with the program.
public enum Seeds {
  /// The sample contacts of an invented professional, a JSON text whose days count from today.
  public static var sample: [UInt8] { PackageResources.sample_json }

  /// The items with which the checklists of networks begin, a JSON array.
  public static var checklist: [UInt8] { PackageResources.checklist_json }
}

/// The data that comes with the program.
public enum Seeds {
  /// The sample contacts of an invented professional, a JSON text whose days count from today.
  public static var sample: [UInt8] { PackageResources.sample_json }
}

/// How the files of a folder are named among the external keys of contacts.
public enum FolderKey {
  /// The source of all keys of folders; the kind is the uid of the folder, the key the file and its card.
  public static let source = "folder"
}

package app.commonplace.importing.archive;

/// A file inside an archive.
///
/// @param name its path in the archive with `/` between folders, exactly as stored. A name is only
///   ever looked up and shown: nothing is written by it
/// @param size uncompressed bytes as the archive states them
public record Member(String name, long size) {

  /// The name without its folders.
  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /// The folders it lies in, with a `/` at the end; empty at the top.
  public String folder() {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}

package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import java.util.List;

/// What an archive holds in one format, ready to be read.
///
/// @param members the JSON files with entries, in the order they are read; side files such as
///   images and name lists are found through the archive
public record Export(Format format, Archive archive, List<Member> members) {
  public Export {
    members = List.copyOf(members);
  }

  /// Reads all entries. Blocking; may be called from any thread, one at a time.
  public void read(ItemSink sink) {
    format.read(this, sink);
  }

  /// Bytes of JSON to read, the total for [ItemSink#position].
  public long size() {
    return members.stream().mapToLong(Member::size).sum();
  }
}

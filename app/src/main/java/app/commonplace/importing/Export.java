package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import java.util.List;

/// What an archive holds in one format, ready to be read.
///
/// @param members the JSON files with entries, in the order they are read; side files such as
///   images and name lists are found through the archive
/// @param recognisedBy completes the sentence `It was read as ..., since ...`
/// @param remarks what finding it showed: files that will not be read, and why
public record Export(
    Format format,
    Archive archive,
    List<Member> members,
    String recognisedBy,
    List<Remark> remarks) {
  public Export {
    members = List.copyOf(members);
    remarks = List.copyOf(remarks);
  }

  public Export(Format format, Archive archive, List<Member> members) {
    this(format, archive, members, "", List.of());
  }

  /// Reads all entries. Blocking; may be called from any thread, one at a time.
  public void read(ItemSink sink) {
    for (Remark remark : remarks) {
      sink.accept(new Item.Aside(remark));
    }
    if (format.isExperimental()) {
      sink.accept(
          new Item.Aside(
              Remark.note(
                  archive.name(),
                  "Reading %s is experimental: compare what came with what you know was there."
                      .formatted(format.name()))));
    }
    format.read(this, sink);
  }

  /// Bytes of JSON to read, the total for [ItemSink#position].
  public long size() {
    return members.stream().mapToLong(Member::size).sum();
  }
}

package app.commonplace.importing;

import app.commonplace.library.ContentHash;
import app.commonplace.library.EntryState;
import app.commonplace.library.Raws;
import app.commonplace.library.Reading;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What an export says of an entry, and which files came with it: two originals of one form are as
/// good as each other. Immutable.
record Form(ContentHash hash, Set<File> files) {
  /// A file by its place, as [Raws.RawFile] tells it.
  record File(String passage, String file, int ordinal) {}

  static Form of(EntryDraft draft, ContentHash hash) {
    var files = new HashSet<File>();
    for (PassageDraft passage : draft.passages()) {
      var names = new FilesOfOriginals.Names();
      for (PartDraft part : passage.parts()) {
        if (part.part().isFile()) {
          String name = KeptBytes.identity(part.part());
          int ordinal = names.next(name);
          if (part.bytes() != null) {
            files.add(new File(passage.externalId(), name, ordinal));
          }
        }
      }
    }
    return new Form(hash, files);
  }

  /// The original of this form that is kept of an entry. What the only one says that an earlier
  /// version kept, the entry tells.
  Optional<Long> keptOf(EntryState entry, Reading reading) {
    Raws raws = reading.raws();
    return raws.saying(entry.id(), hash).stream()
        .filter(raw -> hasItsFiles(raws, raw))
        .findFirst()
        .or(() ->
            entry.contentHash().equals(hash)
                ? raws.onlyUntold(entry.id()).filter(raw -> hasItsFiles(raws, raw))
                : Optional.empty());
  }

  private boolean hasItsFiles(Raws raws, long raw) {
    var kept = new HashSet<File>();
    for (Raws.RawFile file : raws.filesOf(raw)) {
      kept.add(new File(file.passage(), file.file(), file.ordinal()));
    }
    return kept.equals(files);
  }
}

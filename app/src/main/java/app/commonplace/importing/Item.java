package app.commonplace.importing;

import app.commonplace.model.EntryDraft;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing a reader found in an archive, in the order of the archive. Drafts, empty and failed
/// ones are the entries of the file, so that a receipt can add up: in file = drafts + empty +
/// failed.
public sealed interface Item {

  /// Where in the archive it stands, for the person.
  String place();

  /// An entry with at least one passage.
  ///
  /// Files of a draft are its parts with [app.commonplace.model.Part#isFile()]; a receipt counts
  /// each once. One without bytes either is no more than its text, or says under
  /// [app.commonplace.model.Part.Meta#MISSING] why they are not there;
  /// [app.commonplace.model.Part.Meta#NEVER_EXPORTED] then marks those that no export of this
  /// provider ever holds, which a receipt counts as empty rather than failed.
  ///
  /// The same entry may come twice from one archive (a folder of single-conversation files often
  /// holds older and newer copies).
  ///
  /// @param raw the original JSON of this entry, from which [Format#reread] makes the same draft
  ///   again, but for the bytes of its files
  /// @param repaired characters of invalid Unicode that were replaced or removed in this draft
  record Draft(EntryDraft draft, byte[] raw, String place, List<Remark> remarks, int repaired)
      implements Item {
    public Draft {
      remarks = List.copyOf(remarks);
    }
  }

  /// An entry without any passage.
  record Empty(String place, String externalId, @Nullable String title) implements Item {}

  /// An entry that could not be read; the ones after it are not affected.
  ///
  /// @param passages how many messages it is known to hold, 0 when that cannot be told
  record Failed(String place, String reason, int passages) implements Item {}

  /// What a person made of the library as a whole that an archive was exported from.
  record Shelf(String place, List<Tag> tags, List<SavedSearch> searches) implements Item {
    public Shelf {
      tags = List.copyOf(tags);
      searches = List.copyOf(searches);
    }
  }

  /// Something about the archive itself rather than about one of its entries.
  record Aside(Remark remark) implements Item {
    @Override
    public String place() {
      return remark.place();
    }
  }
}

package app.commonplace.importing;

import app.commonplace.library.ContentHash;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What makes two exports of an entry the same: who said what, in which tree, under which title.
/// Providers add fields and move times between exports without anything having changed, so neither
/// counts; nor does whether an archive happened to hold the bytes of a file.
final class Fingerprint {
  /// Words of a part that say what it is; the others describe the export.
  private static final List<String> TELLING =
      List.of(
          Part.Meta.URL, Part.Meta.TYPE, Part.Meta.ERROR, Part.Meta.DOCUMENT, Part.Meta.COMMAND);

  /// Words that tell as well, and count only where they stand: what libraries know of all other
  /// parts stays as it is.
  private static final List<String> SOMETIMES = List.of(Part.Meta.RATING, Part.Meta.COMMENT);

  private Fingerprint() {}

  static ContentHash of(PassageDraft passage) {
    var hash = new ContentHash.Builder().add(passage.role().word());
    for (PartDraft draft : passage.parts()) {
      add(hash, draft.part());
    }
    return hash.build();
  }

  private static void add(ContentHash.Builder hash, Part part) {
    hash.add(part.kind().word()).add(part.text());
    String fileId = part.about(Part.Meta.FILE_ID);
    if (part.isFile() && fileId != null) {
      // one export names a file that another only numbers
      hash.add(fileId);
      return;
    }
    hash.add(part.language()).add(part.name());
    for (String key : TELLING) {
      hash.add(part.about(key));
    }
    for (String key : SOMETIMES) {
      String word = part.about(key);
      if (word != null) {
        hash.add(key).add(word);
      }
    }
  }

  /// Of the entry as a whole, from the fingerprints of its passages in the same order.
  static ContentHash of(EntryDraft entry, List<ContentHash> passages) {
    var hash =
        new ContentHash.Builder()
            .add(entry.kind().word())
            .add(entry.title() == null ? "" : entry.title())
            .add(entry.currentLeaf())
            .add(Boolean.TRUE.equals(entry.starred()) ? "starred" : "")
            .add(Boolean.TRUE.equals(entry.archived()) ? "archived" : "");
    record Node(PassageDraft passage, ContentHash hash) {}
    var nodes = new ArrayList<Node>();
    for (int i = 0; i < passages.size(); i++) {
      nodes.add(new Node(entry.passages().get(i), passages.get(i)));
    }
    // exports list the same tree in different orders
    nodes.sort(Comparator.comparing(node -> node.passage().externalId()));
    for (Node node : nodes) {
      hash.add(node.passage().externalId()).add(node.passage().parentId()).add(node.hash());
    }
    return hash.build();
  }
}

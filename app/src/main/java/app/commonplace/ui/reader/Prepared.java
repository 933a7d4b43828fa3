package app.commonplace.ui.reader;

import app.commonplace.model.Note;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// An entry as it was read for showing: its tree, and the contents of the passages met so far. Made
/// away from the FX thread, then used by one thread at a time.
final class Prepared {
  private final OpenEntry opened;
  private final Branches branches;
  private final Map<PassageId, Content> contents = new HashMap<>();
  private final Map<PassageId, List<Note>> notes;

  Prepared(OpenEntry opened) {
    this.opened = opened;
    branches = new Branches(opened.entry().kind(), opened.passages());
    notes =
        opened.notes().stream()
            .filter(note -> note.passage() != null)
            .collect(Collectors.groupingBy(note -> Objects.requireNonNull(note.passage())));
  }

  OpenEntry opened() {
    return opened;
  }

  Branches branches() {
    return branches;
  }

  /// Reads the texts of the branch that were not read yet; the slow part of opening.
  Prepared readBranch() {
    for (Passage passage : branches.path()) {
      contents.computeIfAbsent(passage.id(), _ -> Content.of(passage));
    }
    return this;
  }

  /// The branch as rows, with its first row at the top.
  Page page(Folds folds) {
    List<Passage> path = branches.path();
    var builder = new RowBuilder(folds, notes);
    int[] firstRows = new int[path.size()];
    long words = 0;
    for (int at = 0; at < path.size(); at++) {
      Passage passage = path.get(at);
      Content content = contents.computeIfAbsent(passage.id(), _ -> Content.of(passage));
      firstRows[at] = builder.rows().size();
      builder.add(passage, content, hasHead(path, at));
      words += content.words();
    }
    return new Page(builder.rows(), path, firstRows, Words.minutes(words), 0, -1);
  }

  /// An answer that goes on after a tool ran is one answer to the eye.
  private boolean hasHead(List<Passage> path, int at) {
    if (at == 0) {
      return true;
    }
    Passage passage = path.get(at);
    Passage before = path.get(at - 1);
    return Speaker.of(passage) != Speaker.of(before)
        || Speaker.of(passage) != Speaker.MODEL
        || branches.siblings(passage.id()).size() > 1
        || !Objects.equals(modelOf(passage), modelOf(before));
  }

  private static String modelOf(Passage passage) {
    return passage.model() == null ? "" : passage.model();
  }
}

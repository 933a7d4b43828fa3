package app.commonplace.ui.reader;

import app.commonplace.model.Note;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An entry as it was read for showing: its tree, and the contents of the passages met so far. Made
/// away from the FX thread, then used there; only texts may be read by others meanwhile.
final class Prepared {
  /// Passages to each side of the first that is shown.
  private static final int NEAR = 24;

  private final OpenEntry opened;
  private final Branches branches;
  private final Map<PassageId, Content> contents = new ConcurrentHashMap<>();
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

  /// Reads the texts around a passage, enough for what is in view and some more.
  Prepared readNear(@Nullable PassageId at) {
    List<Passage> path = branches.path();
    int middle = 0;
    for (int i = 0; i < path.size(); i++) {
      middle = path.get(i).id().equals(at) ? i : middle;
    }
    int end = Math.min(path.size(), middle + NEAR);
    return read(path.subList(Math.max(0, middle - NEAR), end));
  }

  /// Reads those of the texts that were not read yet; the slow part of opening. Any thread, also
  /// while pages are laid out.
  Prepared read(List<Passage> passages) {
    for (Passage passage : passages) {
      contents.computeIfAbsent(passage.id(), _ -> Content.of(passage));
    }
    return this;
  }

  /// Takes over what another reading of the same entry made of the passages that are as they were.
  Prepared keeping(Prepared before) {
    var known = new HashMap<PassageId, Passage>();
    before.opened.passages().forEach(passage -> known.put(passage.id(), passage));
    for (Passage passage : opened.passages()) {
      Content content = before.contents.get(passage.id());
      if (content != null && passage.equals(known.get(passage.id()))) {
        contents.put(passage.id(), content);
      }
    }
    return this;
  }

  /// Whether all texts of the branch were read.
  boolean isWhole() {
    return hasRead(branches.path());
  }

  /// Whether all of these texts were read.
  boolean hasRead(List<Passage> passages) {
    return passages.stream().allMatch(passage -> contents.containsKey(passage.id()));
  }

  /// The branch as rows, with its first row at the top. What was not read yet keeps its room.
  Page page(Folds folds) {
    return page(folds, branches.path());
  }

  /// A branch as rows. Any thread, with folds that no other one changes.
  Page page(Folds folds, List<Passage> branch) {
    List<Passage> path = folds.isBrief() ? brief(branch) : branch;
    var builder = new RowBuilder(folds, notes);
    int[] firstRows = new int[path.size()];
    long words = 0;
    boolean whole = true;
    for (int at = 0; at < path.size(); at++) {
      Passage passage = path.get(at);
      Content content = contents.get(passage.id());
      firstRows[at] = builder.rows().size();
      if (content == null) {
        builder.addUnread(passage, hasHead(path, at));
        whole = false;
      } else {
        builder.add(passage, content, hasHead(path, at));
        words += content.words();
      }
    }
    int minutes = whole ? Words.minutes(words) : 0;
    return new Page(builder.rows(), path, firstRows, minutes, new Anchor.Top(0));
  }

  /// Prompts, and of each answer the last that was said.
  private static List<Passage> brief(List<Passage> branch) {
    return IntStream.range(0, branch.size())
        .filter(at -> !goesOn(branch, at))
        .mapToObj(branch::get)
        .toList();
  }

  private static boolean goesOn(List<Passage> branch, int at) {
    return at + 1 < branch.size()
        && Speaker.of(branch.get(at)) == Speaker.MODEL
        && Speaker.of(branch.get(at + 1)) == Speaker.MODEL;
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

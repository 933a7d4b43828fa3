package app.commonplace.exporting;

import app.commonplace.model.Entry;
import app.commonplace.model.Note;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An entry with all that an export tells of it.
record Told(Entry entry, List<Passage> passages, List<Note> notes) {

  /// The branch that the provider marks as current, without what a person does not read.
  List<Passage> currentBranch() {
    return passages.stream().filter(passage -> passage.current() && !passage.hidden()).toList();
  }

  /// What else there is: passages off the current branch, with the passage they answer.
  List<Passage> otherBranches() {
    return passages.stream().filter(passage -> !passage.current() && !passage.hidden()).toList();
  }

  List<Note> notesOn(PassageId passage) {
    return notes.stream().filter(note -> passage.equals(note.passage())).toList();
  }

  List<Note> notesOnEntry() {
    return notes.stream().filter(note -> note.passage() == null).toList();
  }

  /// The number a reader sees beside a passage, by its place among all of them.
  Map<PassageId, Integer> numbers() {
    var numbers = new HashMap<PassageId, Integer>();
    for (Passage passage : passages) {
      if (!passage.hidden()) {
        numbers.put(passage.id(), numbers.size() + 1);
      }
    }
    return numbers;
  }

  String heading(Passage passage) {
    return switch (passage.role()) {
      case USER -> "You";
      case ASSISTANT ->
          passage.model() != null ? passage.model() : Provider.displayName(entry.provider());
      case SYSTEM -> "System" + author(passage);
      case TOOL -> "Tool" + author(passage);
      case SECTION -> passage.author() != null ? passage.author() : "Section";
    };
  }

  private static String author(Passage passage) {
    return passage.author() == null ? "" : ": " + passage.author();
  }

  /// By each passage the nearest before it that an export tells, where there is one.
  Map<PassageId, PassageId> toldBefore() {
    var before = new HashMap<PassageId, PassageId>();
    Map<PassageId, Passage> byId = new HashMap<>();
    for (Passage passage : passages) {
      byId.put(passage.id(), passage);
      Passage parent = byId.get(passage.parent());
      if (parent != null) {
        boolean told = !parent.hidden() && isSpoken(parent);
        PassageId nearest = told ? parent.id() : before.get(parent.id());
        if (nearest != null) {
          before.put(passage.id(), nearest);
        }
      }
    }
    return before;
  }

  static boolean isSpoken(Passage passage) {
    return passage.role() != Role.SYSTEM || !passage.text().isBlank();
  }

  List<Passage> spoken(List<Passage> branch) {
    return new ArrayList<>(branch.stream().filter(Told::isSpoken).toList());
  }
}

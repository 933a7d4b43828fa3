package app.commonplace.ui.reader;

import app.commonplace.model.Passage;
import java.util.ArrayList;
import java.util.List;

/// What is read aloud of the head of a passage: which of the branch it is, who speaks, which of its
/// versions it is, and whether it has notes or links. Immutable.
record SpokenHead(ReaderContext context) {
  /// @param at the place of the passage on the branch
  /// @param name as the head shows who speaks
  /// @param siblings all that could stand in its place, itself among them
  String of(int at, Speaker speaker, String name, List<Passage> siblings) {
    Page page = context.model().pageProperty().get();
    Passage passage = page.path().get(at);
    var said = new ArrayList<String>();
    said.add(context.text("reader.headSpoken", at + 1, page.path().size(), who(speaker, name)));
    if (siblings.size() > 1) {
      int version = ReaderModel.indexIn(siblings, passage) + 1;
      said.add(context.text("reader.versionSpoken", version, siblings.size()));
    }
    OpenEntry opened = context.model().openedProperty().get();
    if (opened != null) {
      addCount(
          opened.notes().stream().filter(note -> passage.id().equals(note.passage())).count(),
          "reader.notesSpoken",
          said);
      addCount(
          opened.links().stream().filter(end -> end.isAt(passage.id())).count(),
          "reader.linksSpoken",
          said);
    }
    return String.join(", ", said);
  }

  private String who(Speaker speaker, String name) {
    return switch (speaker) {
      case PERSON -> context.text("reader.promptSpoken");
      case MODEL -> context.text("reader.answerSpoken", name);
      case SYSTEM, SECTION -> name;
    };
  }

  private void addCount(long count, String key, List<String> said) {
    if (count > 0) {
      said.add(context.text(key, count));
    }
  }
}

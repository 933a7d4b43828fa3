package app.commonplace.ui.reader;

import app.commonplace.model.Note;
import app.commonplace.model.Passage;
import app.commonplace.ui.controls.Clipboards;
import javafx.scene.Node;

/// What is done with a passage of the branch, or with what is selected, by button, menu and key
/// alike. FX thread.
final class PassageActions {
  private final ReaderModel model;
  private final TextSelection selection;
  private final NoteEditor notes;
  private final ReaderFrame frame;

  PassageActions(ReaderModel model, TextSelection selection, NoteEditor notes, ReaderFrame frame) {
    this.model = model;
    this.selection = selection;
    this.notes = notes;
    this.frame = frame;
  }

  Passage passage(int at) {
    return model.pageProperty().get().path().get(at);
  }

  /// The place of the passage that something is selected in, else of the current one.
  int selected() {
    Page page = model.pageProperty().get();
    int row = selection.firstRow().orElse(-1);
    boolean selected = row >= 0 && row < page.rows().size();
    return selected ? page.rows().get(row).at() : model.place().currentProperty().get();
  }

  boolean exists(int at) {
    return at >= 0 && at < model.pageProperty().get().path().size();
  }

  /// Copies a passage as it was written.
  void copy(int at) {
    if (exists(at)) {
      Clipboards.put(passage(at).text());
      model.say("reader.passageCopied");
    }
  }

  /// Drags a passage from a node of its own: onto an entry that it is to be linked to, or away as
  /// text.
  void drag(Node from, int at) {
    if (exists(at)) {
      model.place().currentProperty().set(at);
      PassageDrag.begin(from, ReaderLeads.targetOf(passage(at)), passage(at).text());
    }
  }

  void copyAddress(int at) {
    if (exists(at)) {
      Clipboards.put(model.leads().addressOf(passage(at)));
      model.say("reader.addressCopied");
    }
  }

  /// Answers whether there was anything to copy.
  boolean copySelection() {
    return put(selection.selected().text(), "");
  }

  /// Copies what is selected with the signs of Markdown.
  boolean copySelectionAsMarkdown() {
    return put(selection.selected().markdown(), "reader.selectionCopied");
  }

  private boolean put(String text, String said) {
    if (text.isEmpty()) {
      return false;
    }
    Clipboards.put(text);
    if (!said.isEmpty()) {
      model.say(said);
    }
    return true;
  }

  /// Begins a note on a passage, or on what is selected of it.
  void note(int at, String words) {
    if (exists(at)) {
      notes.begin(passage(at), words);
    }
  }

  /// Begins a note on what is selected, else on the current passage.
  void note() {
    note(selected(), selection.selected().text());
  }

  void edit(Note note) {
    notes.edit(note);
  }

  void link(int at) {
    model.leads().link(at, "");
  }

  /// Links what is selected, else the current passage.
  void link() {
    model.leads().link(selected(), selection.selected().text());
  }

  /// Searches the library for what is selected.
  void search() {
    model.leads().search(selection.selected().text());
  }

  void compare(int at) {
    model.leads().compare(at);
  }

  boolean canCompare(int at) {
    return model.siblings(at).size() > 1;
  }

  /// Shows all links of the entry.
  void showLinks() {
    frame.showLinks().run();
  }
}

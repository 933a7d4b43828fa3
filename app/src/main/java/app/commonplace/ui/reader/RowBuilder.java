package app.commonplace.ui.reader;

import app.commonplace.model.Note;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.Markdown;
import app.commonplace.ui.reader.Row.Panel;
import app.commonplace.ui.reader.Row.Piece;
import app.commonplace.ui.rendered.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Lays passages out as rows. Cheap: reading the texts was the work, and is done before.
final class RowBuilder {
  /// A longer block of code shows its beginning and offers the rest.
  static final int LONG_CODE = 40;

  static final int BEGINNING = 24;

  /// Lines in one row: enough that few rows are needed, few enough that a row is made in no time.
  static final int LINES_IN_ROW = 25;

  private static final double PARAGRAPH = 10;
  private static final double TIGHT = 4;
  private static final double BLOCK = 10;
  private static final double HEADING = 18;
  private static final double PASSAGE = 16;
  private static final double FIRST = 14;
  private static final double UNDER_HEAD = 6;

  private final Folds folds;
  private final Map<PassageId, List<Note>> notes;
  private final List<Row> rows = new ArrayList<>();
  private int at;
  private int ordinal;
  private PassageId passage = new PassageId(0);

  RowBuilder(Folds folds, Map<PassageId, List<Note>> notes) {
    this.folds = folds;
    this.notes = notes;
  }

  List<Row> rows() {
    return rows;
  }

  void add(Passage next, Content content, boolean withHead) {
    at = rows.isEmpty() ? 0 : at + 1;
    ordinal = 0;
    passage = next.id();
    if (withHead) {
      add(new Piece.Head(), at == 0 ? FIRST : PASSAGE, false);
    }
    if (next.role() == Role.USER) {
      prompt(content);
    } else {
      items(content.items(), withHead ? UNDER_HEAD : BLOCK);
    }
    for (Note note : notes.getOrDefault(passage, List.of())) {
      add(new Piece.NoteCard(note, Written.of(Markdown.parse(note.text()))), 8, false);
    }
  }

  /// A passage whose text was not read yet: its head, and room for the rest.
  void addUnread(Passage next, boolean withHead) {
    at = rows.isEmpty() ? 0 : at + 1;
    ordinal = 0;
    if (withHead) {
      add(new Piece.Head(), at == 0 ? FIRST : PASSAGE, false);
    }
    int length = next.parts().stream().mapToInt(part -> part.text().length()).sum();
    add(new Piece.Unread(Math.min(length, Content.LONGEST)), BLOCK, false);
  }

  /// A prompt lies on a panel; its pictures stand small beside its first words.
  private void prompt(Content content) {
    int first = rows.size();
    var pictures = new ArrayList<Part>();
    var rest = new ArrayList<Item>();
    for (Item item : content.items()) {
      if (item instanceof Item.Files files) {
        takePictures(files, pictures, rest);
      } else {
        rest.add(item);
      }
    }
    boolean beside =
        !rest.isEmpty()
            && rest.getFirst() instanceof Item.Body(Block.Prose _)
            && pictures.size() <= 2;
    if (!beside && !pictures.isEmpty()) {
      rest.add(new Item.Files(pictures));
      pictures.clear();
    }
    items(rest, UNDER_HEAD);
    if (!pictures.isEmpty() && rows.get(first).piece() instanceof Piece.Prose prose) {
      Piece withPictures = new Piece.Prose(prose.block(), List.copyOf(pictures));
      rows.set(first, rows.get(first).showing(withPictures));
    }
    layPanel(first);
  }

  private static void takePictures(Item.Files files, List<Part> pictures, List<Item> rest) {
    var others = new ArrayList<Part>();
    for (Part part : files.parts()) {
      boolean shown = part.kind() == PartKind.IMAGE && part.blob() != null;
      (shown ? pictures : others).add(part);
    }
    if (!others.isEmpty()) {
      rest.add(new Item.Files(others));
    }
  }

  private void layPanel(int first) {
    int last = rows.size() - 1;
    for (int i = first; i <= last; i++) {
      rows.set(i, rows.get(i).on(panel(i == first, i == last)));
    }
  }

  private static Panel panel(boolean first, boolean last) {
    if (first) {
      return last ? Panel.WHOLE : Panel.TOP;
    }
    return last ? Panel.BOTTOM : Panel.MIDDLE;
  }

  private void items(List<Item> items, double firstGap) {
    double gap = firstGap;
    for (int i = 0; i < items.size(); i++) {
      item(items.get(i), i, gap);
      gap = -1;
    }
  }

  private void item(Item item, int index, double firstGap) {
    double gap = firstGap >= 0 ? firstGap : BLOCK;
    switch (item) {
      case Item.Body(Block block) -> body(block, index, firstGap, false);
      case Item.Judged(Opinion opinion) -> add(new Piece.Judged(opinion), gap, false);
      case Item.Caption(String text) -> add(new Piece.Caption(text), gap, false);
      case Item.Folded fold -> fold(fold, index, gap);
      case Item.Files(List<Part> parts) -> add(new Piece.Files(parts), gap, false);
      case Item.Sources(List<Part> parts) -> add(new Piece.Sources(parts), gap, false);
      case Item.Cut(int shown, int length) -> add(new Piece.Cut(shown, length), gap, false);
    }
  }

  private void fold(Item.Folded fold, int index, double gap) {
    var place = new Folds.Place(passage, index);
    boolean sought = folds.hides(place, fold.part().text());
    if (folds.isBrief() && !sought) {
      return;
    }
    boolean open = sought || folds.isOpen(fold.kind(), place);
    add(new Piece.Fold(fold, place, open), gap, false);
    if (open) {
      for (Block block : Content.unfolded(fold)) {
        body(block, index, -1, true);
      }
    }
  }

  private void body(Block block, int index, double firstGap, boolean inset) {
    double gap = firstGap >= 0 ? firstGap : gapAbove(block);
    switch (block) {
      case Block.Prose prose -> add(new Piece.Prose(prose, List.of()), gap, inset);
      case Block.Table table -> add(new Piece.Table(table), gap, inset);
      case Block.Rule rule -> add(new Piece.Rule(rule), gap, inset);
      case Block.Code code -> code(code, index, gap, inset);
    }
  }

  private static double gapAbove(Block block) {
    if (block instanceof Block.Prose prose && prose.level() > 0) {
      return HEADING;
    }
    return block.nesting().tight() ? TIGHT : PARAGRAPH;
  }

  private void code(Block.Code code, int index, double gap, boolean inset) {
    int lines = Lines.count(code.text());
    var place = new Folds.Place(passage, index);
    boolean whole =
        lines <= LONG_CODE
            || folds.isWhole(place)
            || folds.hides(place, Lines.between(code.text(), BEGINNING, lines));
    int shown = whole ? lines : BEGINNING;
    add(new Piece.CodeHead(code, lines), gap, inset);
    for (int from = 0; from < shown; from += LINES_IN_ROW) {
      int to = Math.min(shown, from + LINES_IN_ROW);
      add(new Piece.CodeLines(code, from, to, whole && to == lines), 0, inset);
    }
    if (!whole) {
      add(new Piece.CodeMore(place, lines - shown), 0, inset);
    }
  }

  private void add(Piece piece, double gap, boolean inset) {
    rows.add(new Row(at, ordinal++, piece, Panel.NONE, gap, inset));
  }
}

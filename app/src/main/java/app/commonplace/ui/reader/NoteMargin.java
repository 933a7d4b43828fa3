package app.commonplace.ui.reader;

import app.commonplace.model.Note;
import app.commonplace.ui.column.Beside;
import app.commonplace.ui.column.VirtualColumn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The notes of passages, in the margin of a reader that is wide enough: each at the height of the
/// words it quotes, else of its passage, and pushed down where it would lie on the one before.
///
/// The rows are the same in both forms. In this one those of notes have no height and their cards
/// stand here, so whatever counts rows (finding, the anchor, folds) does not know of it, and a
/// window that is made narrower or wider keeps what is read where it is. Cards cannot be the cells
/// of rows: a cell goes when its row does, while a note may reach far below its passage and be
/// pushed beside the next. So the places of all notes are summed up at each layout, as the column
/// sums up its heights, and only those in view or near it have a card. FX thread.
final class NoteMargin extends Beside {
  private static final double BETWEEN = 8;

  /// The first line of a note is smaller than that of the text; so both stand on one line.
  private static final double RAISED = 5;

  private static final double LETTER = 6.5;
  private static final double LINE = 19;
  private static final double HEAD = 42;
  private static final double UNKNOWN = -1;

  /// Views above and below what is in view: notes there are measured, so that what they push down
  /// stands where it will when they come into view.
  private static final double AROUND = 0.5;

  /// One note and where it stands now.
  private static final class Standing {
    private final NotePlace place;
    private final Row row;
    private final Row.Piece.NoteCard piece;
    private @Nullable NoteCard card;
    private double height = UNKNOWN;
    private double line = UNKNOWN;
    private double top = Double.NaN;
    private double below;

    Standing(NotePlace place, Row row, Row.Piece.NoteCard piece) {
      this.place = place;
      this.row = row;
      this.piece = piece;
    }
  }

  private final ReaderContext context;
  private final VirtualColumn<Row> column;
  private final Deque<NoteCard> spare = new ArrayDeque<>();
  private List<Standing> standing = List.of();
  private double cardWidth;

  NoteMargin(ReaderContext context, VirtualColumn<Row> column) {
    this.context = context;
    this.column = column;
    getStyleClass().add("note-margin");
    context.selection().beside(this::paint);
  }

  /// Shows the notes of another page. Those that are on both keep their cards, and the focus in
  /// them.
  void show(Page page) {
    var cards = new HashMap<Note, NoteCard>();
    for (Standing one : standing) {
      if (one.card != null) {
        cards.put(one.piece.note(), one.card);
      }
    }
    List<Standing> before = standing;
    standing = NotePlace.of(page).stream().map(place -> standing(page, place, cards)).toList();
    var kept = new HashSet<NoteCard>();
    standing.forEach(one -> kept.add(one.card));
    before.stream().filter(one -> !kept.contains(one.card)).forEach(this::release);
    paint();
  }

  private static Standing standing(Page page, NotePlace place, Map<Note, NoteCard> cards) {
    Row row = page.rows().get(place.row());
    if (row.piece() instanceof Row.Piece.NoteCard piece) {
      var one = new Standing(place, row, piece);
      one.card = cards.get(piece.note());
      return one;
    }
    throw new IllegalStateException("No note is at row " + place.row());
  }

  /// Notes are as high as they will be measured now, because something outside of them changed.
  void remeasure() {
    standing.forEach(one -> one.height = UNKNOWN);
  }

  /// The row beside which a row stands; the row itself when it stands in the column.
  int besideOf(int row) {
    Standing one = find(row);
    return one == null ? row : one.place.beside();
  }

  /// Where the top of a note stands; empty when it is not in the margin, or was not laid out yet.
  OptionalDouble topOf(int row) {
    Standing one = find(row);
    return one == null || Double.isNaN(one.top)
        ? OptionalDouble.empty()
        : OptionalDouble.of(one.top);
  }

  /// How far the top of a note stands below that of the row beside it.
  double below(int row) {
    Standing one = find(row);
    return one == null || Double.isNaN(one.top) ? 0 : one.below;
  }

  private @Nullable Standing find(int row) {
    if (isUsed()) {
      for (Standing one : standing) {
        if (one.place.row() == row) {
          return one;
        }
      }
    }
    return null;
  }

  private boolean isUsed() {
    return context.look().hasMargin(column.getWidth());
  }

  @Override
  protected double follow() {
    setVisible(isUsed() && !standing.isEmpty());
    if (!isVisible()) {
      return 0;
    }
    if (cardWidth != context.look().card()) {
      cardWidth = context.look().card();
      remeasure();
    }
    double left = context.look().cardLeft(column.getWidth());
    double free = Double.NEGATIVE_INFINITY;
    int row = column.anchor();
    double rowTop = column.topOf(row).orElse(0);
    for (Standing one : standing) {
      rowTop += column.between(row, one.place.beside());
      row = one.place.beside();
      one.top = snapPositionY(Math.max(rowTop + line(one) - RAISED, free));
      one.below = one.top - rowTop;
      free = one.top + place(one, left) + BETWEEN;
    }
    double end = rowTop + column.between(row, column.rows().size());
    return free - end;
  }

  /// Puts a card where its note stands, when that is near enough to what is in view; answers how
  /// high the note is.
  private double place(Standing one, double left) {
    double height = one.height == UNKNOWN ? estimate(one) : one.height;
    double around = getHeight() * AROUND;
    if (one.top > getHeight() + around || one.top + height < -around) {
      release(one);
      return height;
    }
    NoteCard card = card(one);
    if (one.height == UNKNOWN || card.isNeedsLayout()) {
      card.applyCss();
      one.height = snapSizeY(card.prefHeight(cardWidth));
    }
    card.resizeRelocate(left, one.top, cardWidth, one.height);
    return one.height;
  }

  private NoteCard card(Standing one) {
    if (one.card == null) {
      NoteCard card = spare.poll();
      if (card == null) {
        card = new NoteCard(context);
        getChildren().add(card);
      }
      card.show(one.piece.note(), one.piece.words());
      card.setVisible(true);
      one.card = card;
      paint(one);
    }
    return one.card;
  }

  /// Lets a card wait for another note, as the cells of rows do: to make one takes longer than to
  /// fill it.
  private void release(Standing one) {
    if (one.card != null) {
      one.card.setVisible(false);
      spare.push(one.card);
      one.card = null;
    }
  }

  private double estimate(Standing one) {
    double letters = Math.max(1, cardWidth / LETTER);
    return HEAD + LINE * Math.ceil(one.piece.words().text().length() / letters);
  }

  /// How far below the top of its row the line stands that a note begins at. Remembered while the
  /// row is out of view, or a long note would move when the words it quotes are scrolled away.
  private double line(Standing one) {
    Row beside = column.rows().get(one.place.beside());
    if (one.place.text() >= 0
        && column.cellOf(one.place.beside()) instanceof ReaderCell cell
        && (one.line == UNKNOWN || cell.isNeedsLayout())) {
      one.line = cell.lineTop(one.place.text(), one.place.at());
    }
    return one.line == UNKNOWN ? beside.gap() : one.line;
  }

  private void paint() {
    standing.forEach(this::paint);
  }

  /// Marks what is lit in a note.
  private void paint(Standing one) {
    if (one.card != null) {
      context.selection().paint(one.row, one.card.surfaces());
    }
  }
}

package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.commonplace.model.Note;
import app.commonplace.model.PassageId;
import app.commonplace.ui.column.VirtualColumn;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockReader;
import app.commonplace.ui.fixture.PassedInto;
import app.commonplace.ui.fixture.WalEntry;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.pictures.Picture;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Notes in the margin of a wide reader, and below their passages in a narrow one.
class NoteMarginTest {
  private static final double WIDE = 937;
  private static final double NARROW = 640;
  private static final PassageId LAST = new PassageId(343);
  private static final String QUOTED = "pins the log at the frame where the import began";

  private final List<Note> notes = new ArrayList<>();
  private ReaderModel model;
  private ReaderView view;
  private Scene scene;

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
    FxThread.call(Fonts::load);
  }

  @Test
  void aNoteStandsBesideTheColumnAtTheWordsThatItQuotes() {
    note(WalEntry.ANSWER, "> " + QUOTED + "\n\nSame cause as the March incident.");
    show(WIDE);
    Bounds card = cards().getFirst();
    assertThat(card.getWidth()).isEqualTo(200);
    assertThat(card.getMinX() - columnEnd()).isBetween(16.0, 28.0);
    assertThat(card.getMaxX()).isLessThan(WIDE - 16);
    double words = look(() -> lineOf(QUOTED));
    assertThat(card.getMinY()).isCloseTo(words, within(8.0));
    picture("margin");
  }

  @Test
  void notesThatWouldLieOnEachOtherStandBelowEachOther() {
    for (int i = 0; i < 5; i++) {
      note(WalEntry.ANSWER, "> pins\n\nNumber " + i);
    }
    note(new PassageId(314), "Of the next prompt");
    show(WIDE);
    List<Bounds> cards = cards();
    assertThat(cards).hasSize(6);
    for (int i = 1; i < cards.size(); i++) {
      assertThat(cards.get(i).getMinY()).isGreaterThanOrEqualTo(cards.get(i - 1).getMaxY() + 8);
    }
    picture("margin-pushed");
  }

  @Test
  void aNoteMovesWithTheTextUntilAllOfItIsPassed() {
    note(WalEntry.ANSWER, "> " + QUOTED + "\n\n" + "A long note. ".repeat(60));
    show(WIDE);
    double before = cards().getFirst().getMinY();
    for (int i = 0; i < 6; i++) {
      scroll(60);
    }
    assertThat(cards().getFirst().getMinY()).isCloseTo(before - 360, within(2.0));
    scroll(5_000);
    assertThat(cards()).isEmpty();
    scroll(-5_000);
    assertThat(cards()).isEmpty();
  }

  @Test
  void theEndOfALongNoteOnTheLastPassageCanBeReached() {
    note(LAST, "A long note. ".repeat(300));
    show(WIDE);
    scroll(100_000);
    scroll(100_000);
    Bounds card = cards().getFirst();
    assertThat(card.getHeight()).isGreaterThan(600);
    assertThat(card.getMaxY()).isLessThanOrEqualTo(column().getHeight());
  }

  @Test
  void aNoteThatIsPushedBelowTheLastPassageIsScrolledLikeAllElse() {
    note(new PassageId(342), "A long note. ".repeat(400));
    show(WIDE);
    scroll(100_000);
    scroll(100_000);
    settle();
    Bounds end = cards().getFirst();
    assertThat(end.getMaxY()).isLessThanOrEqualTo(column().getHeight());
    scroll(-90);
    settle();
    assertThat(cards().getFirst().getMaxY()).isCloseTo(end.getMaxY() + 90, within(2.0));
    scroll(90);
    assertThat(cards().getFirst().getMaxY()).isCloseTo(end.getMaxY(), within(2.0));
  }

  @Test
  void anotherWidthPutsNotesBelowTheirPassagesAndKeepsWhatIsRead() {
    note(WalEntry.ANSWER, "Same cause as the March incident.");
    show(WIDE);
    int row = look(() -> view.column().anchor());
    double top = look(() -> view.column().topOf(row).orElseThrow());
    resize(NARROW);
    assertThat(cards()).isEmpty();
    assertThat(look(() -> view.column().topOf(row).orElseThrow())).isCloseTo(top, within(1.0));
    double high = look(() -> view.column().heightOf(noteRow()));
    assertThat(high).isGreaterThan(40);
    resize(WIDE);
    assertThat(cards()).hasSize(1);
    assertThat(look(() -> view.column().topOf(row).orElseThrow())).isCloseTo(top, within(1.0));
    assertThat(look(() -> view.column().heightOf(noteRow()))).isLessThan(1);
  }

  @Test
  void wordsOfANoteInTheMarginAreFound() {
    note(new PassageId(330), "The status poller was the reader.");
    show(WIDE);
    look(() -> {
      model.find().open();
      model.find().wordsProperty().set("status poller");
      return true;
    });
    settle();
    Bounds card = cards().getFirst();
    assertThat(card.getMinY()).isBetween(0.0, column().getHeight() * 0.75);
    assertThat(look(() -> scene.getRoot().lookupAll(".note-margin .mark-found").size()))
        .isEqualTo(1);
  }

  @Test
  void aNoteInTheMarginIsChangedThereAndReadAloudInItsPlace() {
    note(WalEntry.ANSWER, "Same cause as the March incident.");
    show(WIDE);
    look(() -> {
      scene.getRoot().lookup(".note-margin #note-edit").fireEvent(new javafx.event.ActionEvent());
      return true;
    });
    settle();
    assertThat(look(() -> scene.getRoot().lookup("#note-editor").isVisible())).isTrue();
    Node cell = look(() -> view.column().cellOf(noteRow()));
    assertThat(cell.getAccessibleText()).startsWith("Your note").contains("March incident");
  }

  @Test
  void thePassageWithNotesSaysSo() {
    note(WalEntry.ANSWER, "Same cause as the March incident.");
    show(WIDE);
    String said =
        look(() -> {
          int at = model.pageProperty().get().indexOf(WalEntry.ANSWER);
          return view.column()
              .cellOf(model.pageProperty().get().firstRows()[at])
              .getAccessibleText();
        });
    assertThat(said).startsWith("8 of 38, answer by Opus 4.1, version 2 of 3, has one note");
  }

  private void note(PassageId passage, String text) {
    Instant when = Instant.parse("2026-11-16T09:00:00Z");
    notes.add(new Note(notes.size() + 1, WalEntry.ID, passage, text, when, when));
  }

  private void show(double width) {
    OpenEntry wal = WalEntry.opened();
    var source =
        new MockReader(new OpenEntry(wal.entry(), wal.passages(), wal.tags(), wal.links(), notes));
    look(() -> {
      var desk = new Desks().desk();
      model = new ReaderModel(source, desk);
      view =
          new ReaderView(
              model,
              new ReaderDoors(source, _ -> {}, _ -> Optional.empty(), PassedInto.NOWHERE),
              desk,
              new ReaderFrame(() -> {}, () -> {}, new Region()));
      model.openAt(WalEntry.ID, WalEntry.PROMPT);
      scene = new Scene(view, width, 872);
      Stylesheets.dress(scene, Colours.LIGHT);
      return true;
    });
    settle();
  }

  private void resize(double width) {
    look(() -> {
      view.resize(width, 872);
      return true;
    });
    settle();
  }

  private void scroll(double pixels) {
    look(() -> {
      view.column().scrollBy(pixels);
      return true;
    });
    settle();
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      look(() -> {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return true;
      });
    }
  }

  private VirtualColumn<Row> column() {
    return view.column();
  }

  private double columnEnd() {
    return look(() ->
        view.look().left(view.column().getWidth()) + view.look().width(view.column().getWidth()));
  }

  private int noteRow() {
    List<Row> rows = view.column().rows();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).piece() instanceof Row.Piece.NoteCard) {
        return row;
      }
    }
    throw new IllegalStateException("No note");
  }

  /// Where the line stands that has some words, from the top of the column.
  private double lineOf(String words) {
    List<Row> rows = view.column().rows();
    for (int row = 0; row < rows.size(); row++) {
      int at = rows.get(row).text().indexOf(words);
      if (at >= 0 && view.column().cellOf(row) instanceof ReaderCell cell) {
        return cell.getLayoutY() + cell.lineTop(0, at);
      }
    }
    throw new IllegalStateException("Not in view: " + words);
  }

  /// Where the notes in view stand in the column, from the top down.
  private List<Bounds> cards() {
    return look(() ->
        scene.getRoot().lookupAll(".note-margin > .note-card").stream()
            .filter(card -> card.isVisible() && card.getParent().isVisible())
            .map(Node::getBoundsInParent)
            .filter(card -> card.getMaxY() > 0 && card.getMinY() < view.column().getHeight())
            .sorted(Comparator.comparingDouble(Bounds::getMinY))
            .toList());
  }

  private void picture(String name) {
    for (boolean dark : new boolean[] {false, true}) {
      look(() -> {
        Stylesheets.dress(scene, dark ? Colours.DARK : Colours.LIGHT);
        return true;
      });
      settle();
      Picture.of(scene).writeTo(Path.of("target", name + (dark ? "-dark" : "-light") + ".png"));
    }
  }

  private static <T> T look(Supplier<T> what) {
    return FxThread.call(what::get);
  }
}

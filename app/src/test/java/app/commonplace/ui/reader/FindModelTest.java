package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockReader;
import app.commonplace.ui.fixture.Tree;
import app.commonplace.ui.fixture.WalEntry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindModelTest {
  private static final String LONG_CODE =
      IntStream.range(0, 60)
          .mapToObj(line -> line == 55 ? "call wal()" : "line " + line)
          .collect(Collectors.joining("\n"));

  private final Tree tree =
      new Tree()
          .add(1, 0, Role.USER, Part.prose("What holds the WAL?"))
          .add(2, 1, Role.ASSISTANT, Part.thinking("The wal is held."), Part.prose("A reader."))
          .add(3, 2, Role.USER, Part.prose("Show a table"))
          .add(4, 3, Role.ASSISTANT, Part.prose("| a | b |\n|---|---|\n| Wal | 2 |"))
          .add(5, 4, Role.ASSISTANT, Part.prose("```\n" + LONG_CODE + "\n```"));

  private final ReaderModel reader =
      new ReaderModel(new MockReader(tree.opened(), WalEntry.opened()), new Desks().desk());
  private final FindModel find = reader.find();

  private void look(String words) {
    find.open();
    find.wordsProperty().set(words);
  }

  private long passage() {
    return reader.place().passage().id().value();
  }

  private long openFolds() {
    return reader.pageProperty().get().rows().stream()
        .filter(row -> row.piece() instanceof Row.Piece.Fold fold && fold.open())
        .count();
  }

  private long hiddenLines() {
    return reader.pageProperty().get().rows().stream()
        .filter(row -> row.piece() instanceof Row.Piece.CodeMore)
        .count();
  }

  @Test
  void findsInProseFoldsTablesAndTheHiddenEndOfCode() {
    reader.open(Tree.ID);
    look("wal");
    assertThat(find.countProperty().get()).isEqualTo(4);
    assertThat(openFolds()).isEqualTo(1);
    assertThat(hiddenLines()).isZero();
    assertThat(find.number()).isEqualTo(1);
    long[] visited = new long[5];
    for (int i = 0; i < visited.length; i++) {
      visited[i] = passage();
      find.step(1);
    }
    assertThat(visited).containsExactly(1, 2, 4, 5, 1);
    find.step(-2);
    assertThat(find.number()).as("after the first place comes the last").isEqualTo(4);
  }

  @Test
  void whatWasOpenedIsClosedAgainWithTheStrip() {
    reader.open(Tree.ID);
    look("wal");
    find.close();
    assertThat(openFolds()).isZero();
    assertThat(hiddenLines()).isEqualTo(1);
    assertThat(find.countProperty().get()).isZero();
    assertThat(find.openProperty().get()).isFalse();
  }

  @Test
  void beginsAtThePassageThatThePersonIsAt() {
    reader.open(Tree.ID);
    reader.place().go(3);
    look("wal");
    assertThat(passage()).isEqualTo(4);
    assertThat(find.number()).isEqualTo(3);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    reader.open(Tree.ID);
    look("(wal[");
    assertThat(find.countProperty().get()).isZero();
    find.step(1);
    assertThat(find.number()).isZero();
  }

  @Test
  void aSearchOpensTheFoundPassageAloneAndBeginsThere() {
    find.light(Wanted.words("wal").finder(), new PassageId(2));
    reader.openAt(Tree.ID, new PassageId(2));
    assertThat(find.openProperty().get()).isTrue();
    assertThat(find.number()).isEqualTo(2);
    assertThat(passage()).isEqualTo(2);
    assertThat(openFolds()).isEqualTo(1);
    assertThat(hiddenLines()).as("the code of another passage stays folded").isEqualTo(1);
    reader.open(WalEntry.ID);
    assertThat(find.openProperty().get()).as("another entry was not searched").isFalse();
  }

  /// Found by meaning: no word of the search stands in it, and nothing says that none was found.
  @Test
  void aPassageWithoutTheWordsOpensNoStrip() {
    find.light(_ -> List.of(), new PassageId(2));
    reader.openAt(Tree.ID, new PassageId(2));
    assertThat(passage()).isEqualTo(2);
    assertThat(find.openProperty().get()).isFalse();
  }

  @Test
  void wordsAreLookedForInTheNextEntryToo() {
    reader.open(Tree.ID);
    look("checkpoint");
    assertThat(find.countProperty().get()).isZero();
    reader.open(WalEntry.ID);
    assertThat(find.countProperty().get()).isPositive();
  }
}

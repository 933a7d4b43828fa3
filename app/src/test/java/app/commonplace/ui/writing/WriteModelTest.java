package app.commonplace.ui.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.ui.fixture.Desks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteModelTest implements WriteDoor {
  private static final EntryId NOTE = new EntryId(7);

  private final Desks desks = new Desks();
  private final List<String> done = new ArrayList<>();
  private final List<EntryId> shown = new ArrayList<>();
  private final WriteModel model = new WriteModel(this, desks.desk(), shown::add);
  private boolean refuses;

  @Override
  public EntryId write(String text) {
    if (refuses) {
      throw new Problem(ProblemCode.DISK_FULL, "The disk is full.", "Make room.");
    }
    done.add("write " + text);
    return NOTE;
  }

  @Override
  public String rewrite(EntryId note, String text) {
    done.add("rewrite " + note + " " + text);
    return "before";
  }

  @Override
  public void trash(EntryId note, boolean trashed) {
    done.add((trashed ? "trash " : "restore ") + note);
  }

  @Test
  void whatIsWrittenIsKeptShownAndCanBeTakenBack() {
    model.begin();
    model.textProperty().set("  The moon pulls.\n");
    model.keep();
    assertThat(model.openProperty().get()).isFalse();
    assertThat(done).containsExactly("write The moon pulls.");
    assertThat(shown).containsExactly(NOTE);
    desks.undoLast();
    desks.redos().getLast().run();
    assertThat(done).endsWith("trash 7", "restore 7");
    model.begin();
    assertThat(model.textProperty().get()).isEmpty();
  }

  @Test
  void nothingIsKeptOfNothing() {
    model.begin();
    model.textProperty().set(" \n ");
    model.keep();
    assertThat(done).isEmpty();
    assertThat(model.openProperty().get()).isTrue();
  }

  @Test
  void wordsThatWerePutAwayAreThereAgain() {
    model.begin();
    model.textProperty().set("Half a thought");
    model.close();
    model.change(NOTE, "Another note");
    model.close();
    model.beginWith("https://example.org");
    assertThat(model.textProperty().get()).isEqualTo("Half a thought\n\nhttps://example.org");
    assertThat(model.isChanging()).isFalse();
  }

  @Test
  void wordsThatCouldNotBeKeptAreThereAgain() {
    refuses = true;
    model.begin();
    model.textProperty().set("Worth keeping");
    model.keep();
    assertThat(desks.said()).containsExactly("The disk is full.");
    model.begin();
    assertThat(model.textProperty().get()).isEqualTo("Worth keeping");
  }

  @Test
  void aChangeIsMadeAndTakenBackUnlessThereIsNone() {
    model.change(NOTE, "before");
    model.keep();
    assertThat(done).isEmpty();
    model.change(NOTE, "before");
    model.textProperty().set("after");
    model.keep();
    desks.undoLast();
    assertThat(done).containsExactly("rewrite 7 after", "rewrite 7 before");
  }
}

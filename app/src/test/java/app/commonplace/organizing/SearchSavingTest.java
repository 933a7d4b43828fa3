package app.commonplace.organizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.model.SavedSearch;
import app.commonplace.problems.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchSavingTest {
  @TempDir Path folder;
  private Library library;
  private SearchSaving saving;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("Library.commonplace"), Access.CREATE);
    saving = new Organizer(library, Clock.systemUTC()).searchSaving();
    for (String name : List.of("zebra", "apple", "melon")) {
      saving.save(name, "tag:" + name);
    }
  }

  @AfterEach
  void close() {
    library.close();
  }

  private List<String> told() {
    return saving.all().stream().map(s -> s.name() + " " + s.query()).toList();
  }

  @Test
  void aNewOneIsTheLastAndAMoveCanBeTakenBack() {
    assertThat(told()).containsExactly("zebra tag:zebra", "apple tag:apple", "melon tag:melon");
    int before = saving.move(saving.find("melon"), 0);
    assertThat(told()).containsExactly("melon tag:melon", "zebra tag:zebra", "apple tag:apple");
    saving.move(saving.find("melon"), before);
    assertThat(told()).containsExactly("zebra tag:zebra", "apple tag:apple", "melon tag:melon");
  }

  @Test
  void keepingAnotherQueryUnderANameCanBeTakenBack() {
    SearchSaving.Kept kept = saving.save(" apple ", "fruit");
    assertThat(told()).contains("apple fruit");
    saving.takeBack(kept);
    saving.takeBack(saving.save("pear", "fruit"));
    assertThat(told()).containsExactly("zebra tag:zebra", "apple tag:apple", "melon tag:melon");
  }

  @Test
  void whatIsRemovedComesBackWhereItStoodAndAsTheSame() {
    SavedSearch apple = saving.find("apple");
    SearchSaving.Removed removed = saving.remove(apple);
    assertThat(told()).containsExactly("zebra tag:zebra", "melon tag:melon");
    saving.restore(removed);
    assertThat(told()).containsExactly("zebra tag:zebra", "apple tag:apple", "melon tag:melon");
    assertThat(saving.find("apple")).isEqualTo(apple);
  }

  @Test
  void nameAndQueryAreChangedWhereItStands() {
    SavedSearch apple = saving.find("apple");
    SavedSearch before =
        saving.change(new SavedSearch(apple.id(), "an  apple", "fruit", apple.createdAt()));
    assertThat(told()).containsExactly("zebra tag:zebra", "an apple fruit", "melon tag:melon");
    saving.change(before);
    assertThat(told()).containsExactly("zebra tag:zebra", "apple tag:apple", "melon tag:melon");
  }

  @Test
  void aNameThatIsTakenAndAnEmptyQueryAreRefused() {
    SavedSearch apple = saving.find("apple");
    assertThatThrownBy(
            () -> saving.change(new SavedSearch(apple.id(), "melon", "fruit", apple.createdAt())))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("There is a saved search \"melon\" already.");
    assertThatThrownBy(
            () -> saving.change(new SavedSearch(apple.id(), "apple", " ", apple.createdAt())))
        .hasMessageContaining("The search has no words.");
    assertThatThrownBy(() -> saving.find("pear"))
        .hasMessageContaining("There is no saved search \"pear\".");
    assertThat(told()).contains("apple tag:apple");
  }
}

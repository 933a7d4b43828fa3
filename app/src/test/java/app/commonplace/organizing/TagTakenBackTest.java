package app.commonplace.organizing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.model.Tag;
import app.commonplace.runtime.Engine;
import app.commonplace.search.ListSort;
import app.commonplace.ui.fixture.SampleLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Taking back that something was tagged leaves no tag behind that was not there before.
class TagTakenBackTest {
  @TempDir Path folder;
  private Engine engine;
  private List<EntryId> two;

  @BeforeEach
  void open() {
    engine = SampleLibrary.filled(folder);
    two =
        engine.search().list("", ListSort.NEWEST, 2, 0).entries().stream()
            .map(entry -> entry.id())
            .toList();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private Tagging tagging() {
    return engine.organizer().tagging();
  }

  private List<String> names() {
    return tagging().all().stream().map(Tag::name).filter(name -> name.startsWith("new")).toList();
  }

  @Test
  void aTagThatWasMadeForItGoes() {
    tagging().tagAll(two, "new/nested");
    assertThat(names()).containsExactly("new/nested");
    tagging().takeBack(two, "New/Nested");
    assertThat(names()).isEmpty();
  }

  @Test
  void aTagThatMarksOtherThingsStays() {
    tagging().tagAll(two, "new");
    tagging().tagAll(two, "new/nested");
    tagging().takeBack(two.subList(0, 1), "new/nested");
    tagging().takeBack(two, "new");
    assertThat(names()).as("one has the nested one still").containsExactly("new", "new/nested");
    tagging().takeBack(two, "new/nested");
    assertThat(names()).containsExactly("new");
  }

  @Test
  void aTagThatWasTakenOffByHandStaysForLater() {
    tagging().tag(Target.of(two.getFirst()), "new");
    tagging().untag(Target.of(two.getFirst()), "new");
    assertThat(names()).containsExactly("new");
  }
}

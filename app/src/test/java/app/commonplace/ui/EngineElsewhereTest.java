package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.Role;
import app.commonplace.runtime.Engine;
import app.commonplace.search.ListSort;
import app.commonplace.ui.compare.Answer;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.SampleLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineElsewhereTest {
  @TempDir Path folder;

  @Test
  void answersOfOtherEntriesAreFoundOneOfEach() {
    try (Engine engine = SampleLibrary.filled(folder)) {
      EntryId here =
          engine.search().list("title:growing", ListSort.NEWEST, 1, 0).entries().getFirst().id();
      List<Passage> own = engine.library().read(reading -> reading.passages().of(here));
      var elsewhere = new EngineElsewhere(engine, new Desks().desk());
      String words = "Why does the WAL file keep growing? NOT after:soon (checkpoint";
      List<Answer> found = elsewhere.alike(words, List.of(own.getFirst().id()));
      assertThat(found).isNotEmpty().extracting(Answer::entry).doesNotHaveDuplicates();
      assertThat(found)
          .allSatisfy(answer -> {
            Passage first =
                engine.library().read(reading -> reading.passages().find(answer.passage())).get();
            assertThat(first.role()).isEqualTo(Role.ASSISTANT);
            assertThat(first.entry()).isNotEqualTo(here);
          });
      assertThat(elsewhere.alike(" ?! ", List.of())).isEmpty();
    }
  }
}

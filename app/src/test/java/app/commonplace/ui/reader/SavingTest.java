package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.EntryId;
import app.commonplace.ui.controls.DragOut;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockReader;
import app.commonplace.ui.fixture.PassedInto;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.Nesting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavingTest {
  private final Desks desks = new Desks();
  private final MockReader source = new MockReader();
  private final List<String> proposed = new ArrayList<>();
  private Optional<Path> chosen = Optional.of(Path.of("there"));
  private final Saving saving =
      new Saving(
          new ReaderDoors(
              source,
              _ -> {},
              name -> {
                proposed.add(name);
                return chosen;
              },
              new PassedInto(Path.of("passed"))),
          desks.desk());

  @Test
  void codeIsSavedUnderTheEndingOfItsLanguage() {
    saving.code(new Block.Code(Nesting.NONE, "rs", "fn main() {}"));
    saving.code(new Block.Code(Nesting.NONE, "nobody knows", "x"));
    assertThat(proposed).containsExactly("code.rs", "code.txt");
    assertThat(source.changes()).containsExactly("save fn main() {} to there", "save x to there");
    assertThat(desks.said()).containsExactly("Saved as there", "Saved as there");
  }

  /// Other programs get the file, editors its lines.
  @Test
  void codeIsDraggedAsAFileOfItsLanguageAndAsText() {
    DragOut.Dragged dragged = saving.dragged(new Block.Code(Nesting.NONE, "rs", "fn main() {}"));
    assertThat(source.changes()).containsExactly("save fn main() {} to passed/code.rs");
    assertThat(dragged.content())
        .containsOnly(
            Map.entry(DataFormat.FILES, List.of(Path.of("passed", "code.rs").toFile())),
            Map.entry(DataFormat.PLAIN_TEXT, "fn main() {}"));
  }

  @Test
  void entriesGoIntoAFolderAndNothingIsWrittenWithoutAPlace() {
    saving.entries(List.of(new EntryId(4)), "A: title", ExportForm.MARKDOWN);
    chosen = Optional.empty();
    saving.entries(List.of(new EntryId(5)), "B", ExportForm.JSON);
    assertThat(proposed).containsExactly("A title", "B");
    assertThat(source.changes()).containsExactly("export [4] to there as MARKDOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, etc passwd",
    "C:\\x.png, C x.png",
    "'  ', file",
    "..., file",
    "a.png, a.png"
  })
  void aProposedNameIsNeverAPath(String name, String proposal) {
    assertThat(SafeNames.of(name)).isEqualTo(proposal);
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertThat(SafeNames.of("x".repeat(300) + ".png")).hasSize(80).endsWith("x.png");
  }
}

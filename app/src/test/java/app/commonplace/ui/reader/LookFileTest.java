package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookFileTest {
  @TempDir Path folder;

  private static ReadingLook reading(Look kept) {
    var look = new ReadingLook();
    look.set(kept);
    return look;
  }

  @Test
  void everyChangeIsKeptForTheNextStart() {
    var file = new LookFile(folder.resolve("reading"));
    ReadingLook look = reading(file.read());
    look.onChange(file::keep);
    look.resize(2);
    look.widestProperty().set(ReadingLook.Width.WIDE);
    look.numbersProperty().set(true);
    look.wrapsProperty().set(true);
    assertThat(new LookFile(folder.resolve("reading")).read())
        .isEqualTo(new Look(19, "WIDE", true, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "size=huge", "\\u00", "size=16\nwidth=ENDLESS"})
  void whatCannotBeUnderstoodIsAsUsual(String kept) throws IOException {
    Path file = Files.writeString(folder.resolve("reading"), kept);
    ReadingLook look = reading(new LookFile(file).read());
    assertThat(look.sizeProperty().get()).isEqualTo(15);
    assertThat(look.widestProperty().get()).isEqualTo(ReadingLook.Width.USUAL);
  }

  @Test
  void aFolderThatIsNotThereHarmsNothing() {
    var file = new LookFile(folder.resolve("gone").resolve("reading"));
    file.keep(() -> Look.USUAL);
    assertThat(file.read()).isEqualTo(Look.USUAL);
  }
}

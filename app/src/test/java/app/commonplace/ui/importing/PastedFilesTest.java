package app.commonplace.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.importing.PastedFiles.Pasted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastedFilesTest {
  @TempDir Path home;
  private Path one;
  private Path two;

  @BeforeEach
  void write() throws IOException {
    one = Files.writeString(home.resolve("one export.zip"), "1");
    two = Files.createDirectory(home.resolve("two"));
  }

  private List<Path> of(String text) {
    return meant(text).files();
  }

  private PastedFiles.Meant meant(String text) {
    return new PastedFiles(home).of(new Pasted(null, text));
  }

  @Test
  void pathsWhereNothingIsAreNamedAndDoNotKeepTheOthersOut() {
    Path gone = home.resolve("gone.zip");
    assertThat(meant(one + "\n" + gone + "\n" + two))
        .isEqualTo(new PastedFiles.Meant(List.of(one, two), List.of(gone)));
    assertThat(meant(gone.toString()).missing()).containsExactly(gone);
    assertThat(meant(gone + "\nand some words").missing()).isEmpty();
  }

  @Test
  void filesThatWereCopiedAreMeantWhateverTheTextSays() {
    assertThat(new PastedFiles(home).of(new Pasted(List.of(two.toFile()), one.toString())).files())
        .containsExactly(two);
  }

  @Test
  void pathsAreMeantAsProgramsCopyThem() {
    assertThat(of(one.toString())).containsExactly(one);
    assertThat(of("  \"" + one + "\"\n\n'" + two + "'\n")).containsExactly(one, two);
    assertThat(of(one.toUri().toString())).containsExactly(one);
    assertThat(of("~/two")).containsExactly(two);
  }

  @Test
  void otherTextMeansNoFile() {
    assertThat(of("two")).as("not from anywhere").isEmpty();
    assertThat(of(one + "\nand some words")).isEmpty();
    assertThat(of(home.resolve("gone.zip").toString())).isEmpty();
    assertThat(of("file:::")).isEmpty();
    assertThat(of("a\0b")).isEmpty();
    assertThat(of("")).isEmpty();
    assertThat(new PastedFiles(home).of(new Pasted(null, null)).files()).isEmpty();
  }
}

package app.commonplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A page of docs/ that is made from the code: the test of it fails with the command that makes it
/// again, and that command sets `docs.write`.
public final class GeneratedPage {
  private GeneratedPage() {}

  /// Holds docs/NAME against the text, or writes it when asked to.
  public static void check(String name, String text, Class<?> test) throws IOException {
    Path page = Path.of("..", "docs", name).toAbsolutePath().normalize();
    if (System.getProperty("docs.write") != null) {
      Files.writeString(page, text);
    }
    String command =
        "mvn -q -pl app -am test -Ddocs.write -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
            + test.getSimpleName();
    String found = Files.exists(page) ? Files.readString(page) : "";
    assertThat(found).as("docs/%s is made by: %s", name, command).isEqualTo(text);
  }
}

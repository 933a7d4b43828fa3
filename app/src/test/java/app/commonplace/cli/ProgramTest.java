package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramTest {
  @TempDir Path home;

  @Test
  void aFailureIsOneLineWithAWayOutAndExitCode3() {
    CommandLineRun run = CommandLineRun.of(home, "stats");

    Path library = home.resolve("data/Library.commonplace");
    assertThat(run)
        .isEqualTo(
            new CommandLineRun(
                3,
                "",
                "commonplace: There is no library at %s. Make one by importing an export: commonplace import FILE%n"
                    .formatted(library)));
  }

  @Test
  void aFailureIsOneObjectForScripts() {
    CommandLineRun run = CommandLineRun.of(home, "stats", "--json");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.json().propertyNames()).containsExactly("error");
    assertThat(run.json().get("error").propertyNames()).containsExactly("code", "message", "hint");
    assertThat(run.json().at("/error/code").asString()).isEqualTo("file_not_found");
  }

  @Test
  void wrongUsageIsOneLineAndExitCode2() {
    CommandLineRun run = CommandLineRun.of(home, "stats", "--frobnicate");

    assertThat(run)
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "commonplace: Unknown option: '--frobnicate'. See: commonplace stats --help"
                    + System.lineSeparator()));
  }

  @Test
  void wrongUsageIsOneObjectForScriptsToo() {
    CommandLineRun run = CommandLineRun.of(home, "--json", "frobnicate");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.json().at("/error/code").asString()).isEqualTo("usage");
  }

  @Test
  void globalOptionsMayStandBeforeAndAfterTheCommand() {
    String other = home.resolve("other.commonplace").toString();

    CommandLineRun before = CommandLineRun.of(home, "--library", other, "--json", "stats");
    CommandLineRun after = CommandLineRun.of(home, "stats", "--json", "--library=" + other);

    assertThat(before).isEqualTo(after);
    assertThat(before.json().at("/error/message").asString()).contains(other);
  }

  @Test
  void anUnexpectedFailureIsOneLineAndIsLogged() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            home,
            () -> {
              throw new IllegalStateException("the glass broke\nin pieces");
            },
            "screenshot",
            "library",
            "--out",
            "library.png");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("commonplace: Something went wrong: the glass broke")
        .hasLineCount(1);
    assertThat(Files.readString(home.resolve("logs/commonplace.log")))
        .contains("IllegalStateException: the glass broke");
  }

  @Test
  void withoutADisplayTheWindowSaysWhatWorks() {
    CommandLineRun run = CommandLineRun.of(home);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .startsWith("commonplace: There is no display to open a window on. These work without one:")
        .hasLineCount(1);
  }

  @Test
  void filesAloneAreForTheWindow() {
    CommandLineRun window = CommandLineRun.of(home);

    assertThat(CommandLineRun.of(home, "export.zip")).isEqualTo(window);
    assertThat(CommandLineRun.of(home, "--library", "a.commonplace", "folder/export", "two"))
        .isEqualTo(window);
    assertThat(CommandLineRun.of(home, "serach").exitCode()).isEqualTo(2);
  }

  @Test
  void helpGoesToStandardOutput() {
    CommandLineRun run = CommandLineRun.of(home, "stats", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: commonplace stats");
    assertThat(run.err()).isEmpty();
  }
}

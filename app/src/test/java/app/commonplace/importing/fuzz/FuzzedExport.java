package app.commonplace.importing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Export;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Format;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.nio.file.Path;

/// Reads any bytes as an export of one format, the way an import that was told the format does, and
/// holds what comes of it against what every reader promises. One thread.
final class FuzzedExport {
  /// More things than any input of a fuzzer has bytes: a reader that goes on and on at one place is
  /// stopped by this rather than by a clock.
  private static final int STEPS = 2_000_000;

  private final Format format;
  private final Path folder;

  FuzzedExport(String format, Path folder) {
    this.format = KnownFormats.all().named(format).orElseThrow();
    this.folder = folder;
  }

  /// Answers how many entries came of it.
  ///
  /// @throws AssertionError or whatever else no reader may throw
  int read(byte[] input) throws IOException {
    int[] steps = {0};
    int[] entries = {0};
    try (Archive archive = ExportFiles.open(Packed.zip(Bundle.of(input), folder))) {
      for (Export export : KnownFormats.all().detect(archive, format.name())) {
        export.read(item -> {
          assertThat(++steps[0]).isLessThan(STEPS);
          check(item);
          entries[0] += item instanceof Item.Draft ? 1 : 0;
        });
      }
    } catch (Problem problem) {
      assertThat(problem.sentence()).isNotBlank();
    }
    return entries[0];
  }

  private void check(Item item) {
    switch (item) {
      case Item.Draft draft -> check(draft);
      case Item.Failed failed -> assertThat(failed.reason()).isNotBlank();
      case Item.Aside aside -> assertThat(aside.remark().reason()).isNotBlank();
      case Item.Empty _, Item.Shelf _ -> {}
    }
  }

  private void check(Item.Draft item) {
    assertThat(item.draft().passages()).isNotEmpty();
    assertThat(item.draft().externalId()).isNotBlank();
    Item again = format.reread(item.raw(), item.place(), item.draft().account());
    assertThat(again).isInstanceOf(Item.Draft.class);
    assertThat(((Item.Draft) again).draft().externalId()).isEqualTo(item.draft().externalId());
  }
}

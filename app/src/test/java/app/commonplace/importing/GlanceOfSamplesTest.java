package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.known.KnownFormats;
import app.commonplace.runtime.SampleExports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing that would be imported is called unreadable before it is let go.
class GlanceOfSamplesTest {
  @TempDir static Path folder;

  static Stream<Path> samples() throws IOException {
    List<Path> samples = SampleExports.copyTo(folder);
    assertThat(samples).hasSizeGreaterThan(30);
    return samples.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleIsKnownAtFirstSight(Path sample) {
    Glance glance = Glance.at(sample, KnownFormats.all(), Duration.ofMinutes(1));
    assertThat(glance.providers()).isNotEmpty();
  }
}

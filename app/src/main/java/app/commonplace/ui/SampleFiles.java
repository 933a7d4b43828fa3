package app.commonplace.ui;

import app.commonplace.runtime.SampleExports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the files of the sample are put to be imported, by which it is known again. Immutable.
///
/// @param cache the folder for what can be made again
record SampleFiles(Path cache) {
  private static final String SAMPLE = "sample-library-";

  /// Blocking.
  List<Path> copy() throws IOException {
    return SampleExports.copyTo(Files.createTempDirectory(cache, SAMPLE));
  }

  boolean hold(Path file) {
    return file.startsWith(cache)
        && cache.relativize(file).getName(0).toString().startsWith(SAMPLE);
  }
}

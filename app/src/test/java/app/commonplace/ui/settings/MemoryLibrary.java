package app.commonplace.ui.settings;

import app.commonplace.library.Verification.Check;
import app.commonplace.problems.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The file of a library that there is none of.
final class MemoryLibrary implements LibraryDoor {
  static final Path FILE = Path.of("Library.commonplace").toAbsolutePath();

  private final MemoryDoor settings;
  final List<Check> checks = new ArrayList<>();
  final List<Path> copies = new ArrayList<>();
  long bytes = 1000;
  long afterCompacting = 1000;

  /// Why no other library can be opened; null when it can.
  @Nullable Problem refusal;

  MemoryLibrary(MemoryDoor settings) {
    this.settings = settings;
  }

  @Override
  public Here here() {
    List<Path> others =
        settings.settings.window().libraries().opened().stream()
            .filter(known -> !known.equals(FILE))
            .toList();
    return new Here(FILE, bytes, 2, 20, 4, others);
  }

  @Override
  public List<Check> check() {
    return checks;
  }

  @Override
  public long compact() {
    bytes = afterCompacting;
    return bytes;
  }

  @Override
  public long copyTo(Path target) {
    copies.add(target);
    return bytes;
  }

  @Override
  public void requireOpenable(Path library) {
    if (refusal != null) {
      throw refusal;
    }
  }
}

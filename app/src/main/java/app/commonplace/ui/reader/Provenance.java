package app.commonplace.ui.reader;

import app.commonplace.library.Raws;
import java.util.List;

/// Where an entry comes from, and how much of it there is.
///
/// @param letters of all its passages
/// @param originals what its exports held of it, in the order they came
public record Provenance(long letters, List<Raws.About> originals) {
  static final Provenance UNKNOWN = new Provenance(0, List.of());

  /// A token has about four letters of English, and fewer of most other languages.
  private static final int LETTERS_OF_A_TOKEN = 4;

  public Provenance {
    originals = List.copyOf(originals);
  }

  /// About how many tokens it has, in two digits: nobody counted them.
  long tokens() {
    long tokens = letters / LETTERS_OF_A_TOKEN;
    long step = 1;
    while (tokens / step >= 100) {
      step *= 10;
    }
    return Math.round((double) tokens / step) * step;
  }
}

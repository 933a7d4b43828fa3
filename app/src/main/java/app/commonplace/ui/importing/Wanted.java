package app.commonplace.ui.importing;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Doubt;
import app.commonplace.importing.EntryName;
import app.commonplace.importing.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person wants imported. Immutable.
///
/// @param tag what the entries get as they come
/// @param answers how files in doubt are to be read, as far as that is known
/// @param rest whether what is left of damaged archives is wanted
record Wanted(
    List<Path> paths, @Nullable String tag, Selection selection, Answers answers, boolean rest) {
  Wanted {
    paths = List.copyOf(paths);
  }

  /// With what was said of files in doubt.
  Wanted answering(Doubt.Kind kind, String format) {
    return new Wanted(paths, tag, selection, answers.with(kind, format), rest);
  }

  /// Without some entries.
  Wanted but(Set<EntryName> leftOut) {
    return leftOut.isEmpty()
        ? this
        : new Wanted(paths, tag, Selection.allBut(leftOut), answers, rest);
  }

  /// Whether a person left some of it out, or said what it is: going on with all of it, as it
  /// looks, would be something else.
  boolean isChosen() {
    return !selection.equals(Selection.EVERYTHING) || answers.source() != null;
  }

  /// All of what was dropped.
  static Wanted of(Dropped dropped) {
    String source = dropped.source();
    return new Wanted(
        dropped.paths(),
        dropped.tag(),
        Selection.EVERYTHING,
        source == null ? Answers.NONE : Answers.as(source),
        false);
  }

  /// What is left of a damaged archive.
  static Wanted restOf(Path path, @Nullable String tag) {
    return new Wanted(List.of(path), tag, Selection.EVERYTHING, Answers.NONE, true);
  }

  /// All that there is.
  static Wanted all(List<Path> paths, @Nullable String tag) {
    return of(new Dropped(paths, tag, null));
  }
}

package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An entry and one of its branches as rows, both made away from the FX thread.
record Laid(Prepared prepared, Page page, Folds folds) {
  static Laid out(Prepared prepared, Folds folds) {
    return new Laid(prepared, prepared.page(folds), folds);
  }

  /// What is read first: what stands near a passage, or at the beginning.
  static Laid near(ReaderSource source, EntryId id, @Nullable PassageId at, Folds folds) {
    return out(prepare(read(source, id), at).readNear(at), folds);
  }

  /// The entry as it is now; empty when it is as it was, so that a change elsewhere in the library
  /// costs the reader nothing.
  static Optional<Laid> again(
      ReaderSource source,
      EntryId id,
      @Nullable PassageId at,
      @Nullable Prepared before,
      boolean whole,
      Folds now) {
    OpenEntry found = read(source, id);
    if (before == null || (whole && found.equals(before.opened()))) {
      return Optional.empty();
    }
    Prepared ready = prepare(found, at).keeping(before);
    return Optional.of(out(ready.read(ready.branches().path()), now));
  }

  private static OpenEntry read(ReaderSource source, EntryId id) {
    return source
        .open(id)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.NOT_FOUND,
                "This entry is no longer in the library.",
                "It may have been removed for good."));
  }

  private static Prepared prepare(OpenEntry found, @Nullable PassageId at) {
    var ready = new Prepared(found);
    if (at != null) {
      ready.branches().choose(at);
    }
    return ready;
  }
}

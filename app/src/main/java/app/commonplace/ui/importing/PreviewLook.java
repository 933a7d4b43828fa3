package app.commonplace.ui.importing;

import app.commonplace.importing.Counts;
import app.commonplace.importing.Happening;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.Tally;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Looks at what importing several paths would do, entry by entry; what cannot be read is one of
/// the rows. Used once, on the thread of a job.
final class PreviewLook {
  private final ImportDoor door;
  private final CancelSignal cancel;
  private final IntConsumer progress;
  private final List<PreviewRow> rows = new ArrayList<>();

  /// @param progress told how many entries were looked at
  PreviewLook(ImportDoor door, CancelSignal cancel, IntConsumer progress) {
    this.door = door;
    this.cancel = cancel;
    this.progress = progress;
  }

  List<PreviewRow> at(List<Path> paths) {
    for (Path path : paths) {
      try {
        for (Source source : door.sources(path)) {
          look(source);
        }
      } catch (Problem problem) {
        refuse(null, path, problem);
      }
    }
    return rows;
  }

  private void look(Source source) {
    var listener = new Listening(rows.size());
    try {
      source.look(listener, cancel);
      cancel.throwIfCancelled();
    } catch (Problem problem) {
      if (problem.code() == ProblemCode.CANCELLED) {
        throw problem;
      }
      refuse(source.key(), source.path(), problem);
    }
    listener.entries().forEach(entry -> rows.add(new PreviewRow(source.key(), entry)));
  }

  private void refuse(@Nullable SourceKey source, Path path, Problem problem) {
    Path name = path.getFileName();
    String reason = (problem.sentence() + " " + problem.hint()).strip();
    var lost = new Tally(Counts.failed(1), Counts.NONE, Counts.NONE);
    String title = name == null ? path.toString() : name.toString();
    rows.add(new PreviewRow(source, new Happening("", title, null, lost, reason)));
  }

  /// An archive may hold an entry twice; a person is asked once, about the copy that brings most.
  private final class Listening implements ImportListener {
    private final int before;
    private final Map<String, Happening> named = new LinkedHashMap<>();
    private final List<Happening> nameless = new ArrayList<>();

    Listening(int before) {
      this.before = before;
    }

    @Override
    public void progress(Receipt soFar, long bytesRead, long bytesTotal) {
      progress.accept(before + named.size() + nameless.size());
    }

    @Override
    public void entry(Happening happening) {
      if (happening.externalId().isEmpty()) {
        nameless.add(happening);
      } else {
        named.merge(happening.externalId(), happening, Listening::bringingMore);
      }
    }

    private static Happening bringingMore(Happening one, Happening other) {
      return one.fate().compareTo(other.fate()) <= 0 ? one : other;
    }

    List<Happening> entries() {
      var all = new ArrayList<>(named.values());
      all.addAll(nameless);
      return all;
    }
  }
}

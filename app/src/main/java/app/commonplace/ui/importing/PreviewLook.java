package app.commonplace.ui.importing;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Doubt;
import app.commonplace.importing.Forecast;
import app.commonplace.importing.Happening;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.Trial;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Looks at what importing several paths would do, entry by entry; what cannot be read is one of
/// the lines. Used once, on the thread of a job.
final class PreviewLook {
  /// What was seen.
  ///
  /// @param doubts what the person should be asked, though the likeliest was looked at
  record Seen(List<Happening> lines, List<Doubt> doubts) {}

  private final ImportDoor door;
  private final Answers answers;
  private final CancelSignal cancel;
  private final IntConsumer progress;
  private final Forecast forecast = new Forecast();
  private final Map<Doubt.Kind, Doubt> doubts = new LinkedHashMap<>();

  /// @param progress told how many entries were looked at
  PreviewLook(ImportDoor door, Answers answers, CancelSignal cancel, IntConsumer progress) {
    this.door = door;
    this.answers = answers;
    this.cancel = cancel;
    this.progress = progress;
  }

  Seen at(List<Path> paths) {
    try (var trial = new Trial()) {
      for (Path path : paths) {
        look(path, trial);
      }
    }
    return new Seen(forecast.lines(), List.copyOf(doubts.values()));
  }

  private void look(Path path, Trial trial) {
    try {
      for (Finding finding : door.find(path, answers)) {
        look(finding, trial);
      }
    } catch (Problem problem) {
      refuse(path, problem);
    }
  }

  private void look(Finding finding, Trial trial) {
    try {
      for (Source source : sources(finding)) {
        source.look(trial, listener(), cancel);
        cancel.throwIfCancelled();
      }
    } catch (Problem problem) {
      refuse(finding.path(), problem);
    }
  }

  private List<Source> sources(Finding finding) {
    return switch (finding) {
      case Source source -> List.of(source);
      case Undecided undecided -> {
        undecided.doubts().forEach(doubt -> doubts.putIfAbsent(doubt.kind(), doubt));
        yield undecided.sources().apply(answers);
      }
    };
  }

  private void refuse(Path path, Problem problem) {
    if (problem.code() == ProblemCode.CANCELLED) {
      throw problem;
    }
    Path name = path.getFileName();
    String reason = (problem.sentence() + " " + problem.hint()).strip();
    forecast.entry(Happening.refused(name == null ? path.toString() : name.toString(), reason));
  }

  private ImportListener listener() {
    return new ImportListener() {
      @Override
      public void progress(Receipt soFar, long bytesRead, long bytesTotal) {
        progress.accept(forecast.size());
      }

      @Override
      public void entry(Happening happening) {
        forecast.entry(happening);
      }
    };
  }
}

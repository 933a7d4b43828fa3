package app.commonplace.cli;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Receipt;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What an import of several paths came to: a path at which nothing can be read does not keep the
/// others from being read.
///
/// @param refused why nothing was read, for each such path
record ImportWork(List<Receipt> receipts, List<Problem> refused) {

  static ImportWork of(Engine engine, List<Path> paths, ImportOptions options, Progress progress) {
    var work = new ImportWork(new ArrayList<>(), new ArrayList<>());
    for (Path path : paths) {
      try {
        work.receipts.addAll(
            engine
                .importer()
                .importAll(List.of(path), options, listener(progress), CancelSignal.NEVER));
      } catch (Problem problem) {
        work.refused.add(problem);
      }
    }
    return work;
  }

  private static ImportListener listener(Progress progress) {
    return (soFar, bytesRead, bytesTotal) -> {
      String share = bytesTotal <= 0 ? "" : "%d %%, ".formatted(bytesRead * 100 / bytesTotal);
      progress.report(soFar.tally().passages().inFile(), -1, "Importing, " + share + "passages:");
    };
  }
}

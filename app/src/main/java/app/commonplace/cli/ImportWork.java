package app.commonplace.cli;

import app.commonplace.importing.Forecast;
import app.commonplace.importing.Happening;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Receipt;
import app.commonplace.jobs.Ending;
import app.commonplace.jobs.Progress;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What an import of several paths came to: a path at which nothing can be read does not keep the
/// others from being read; the end of the process does.
///
/// @param refused why nothing was read, for each such path
/// @param forecast what would become of each entry; filled by a dry run alone
record ImportWork(List<Receipt> receipts, List<Problem> refused, Forecast forecast) {

  static ImportWork of(Engine engine, List<Path> paths, ImportOptions options, Progress progress) {
    var work = new ImportWork(new ArrayList<>(), new ArrayList<>(), new Forecast());
    ImportListener listener = work.listener(options, progress);
    Ending ending = Ending.ofProcess();
    for (Path path : paths) {
      try {
        work.receipts.addAll(engine.importer().importAll(List.of(path), options, listener, ending));
      } catch (Problem problem) {
        work.refused.add(problem);
      }
    }
    return work;
  }

  private ImportListener listener(ImportOptions options, Progress progress) {
    return new ImportListener() {
      @Override
      public void progress(Receipt soFar, long bytesRead, long bytesTotal) {
        String share = bytesTotal <= 0 ? "" : "%d %%, ".formatted(bytesRead * 100 / bytesTotal);
        long passages = soFar.tally().passages().inFile();
        progress.report(passages, -1, "Importing, " + share + "passages:");
      }

      @Override
      public void entry(Happening happening) {
        if (options.isDryRun()) {
          forecast.entry(happening);
        }
      }
    };
  }
}

package app.commonplace.ui.importing;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.Receipt;
import app.commonplace.jobs.CancelSignal;
import java.nio.file.Path;

/// One archive that can be imported, recognised and not read yet.
public interface Source {
  Path path();

  String name();

  String provider();

  /// Bytes on disk.
  long size();

  /// Imports it. Blocking; called from the thread of a job.
  Receipt read(ImportListener listener, CancelSignal cancel);
}

package app.commonplace.ui.importing;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.Selection;
import app.commonplace.jobs.CancelSignal;
import java.nio.file.Path;

/// One archive that can be imported, recognised and not read yet.
public interface Source {
  Path path();

  String name();

  String provider();

  /// Bytes on disk.
  long size();

  /// Imports what is wanted of it. Blocking; called from the thread of a job.
  Receipt read(Selection wanted, ImportListener listener, CancelSignal cancel);

  /// Tells what importing it would do and changes nothing. Blocking, as reading is.
  Receipt look(ImportListener listener, CancelSignal cancel);

  /// What it is known by from one look at its path to the next.
  default SourceKey key() {
    return new SourceKey(path(), name(), provider());
  }
}

package app.commonplace.ui.importing;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.Selection;
import app.commonplace.importing.Trial;
import app.commonplace.jobs.CancelSignal;

/// One archive that can be imported, recognised and not read yet.
public non-sealed interface Source extends Finding {
  String provider();

  /// Imports what is wanted of it. Blocking; called from the thread of a job.
  Receipt read(Selection wanted, ImportListener listener, CancelSignal cancel);

  /// Tells what importing it would do and changes nothing. Blocking, as reading is.
  ///
  /// @param trial what was looked at before it
  Receipt look(Trial trial, ImportListener listener, CancelSignal cancel);
}

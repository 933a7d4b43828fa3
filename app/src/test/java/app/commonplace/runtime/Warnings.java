package app.commonplace.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What one class warns of while a test expects it to: told to the test, in place of the log of the
/// run. Whatever the test did not take is a warning that nobody expected. One thread.
final class Warnings extends Handler {
  private final Logger logger;
  private final List<String> told = new ArrayList<>();

  Warnings(Class<?> warning) {
    logger = Logger.getLogger(warning.getName());
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  /// What was told since this was asked last.
  List<String> take() {
    var taken = List.copyOf(told);
    told.clear();
    return taken;
  }

  @Override
  public void publish(LogRecord said) {
    told.add(said.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.setUseParentHandlers(true);
    logger.removeHandler(this);
  }
}

package app.commonplace.badsamples.search;

import java.util.concurrent.Callable;

final class CatchesEverything {
  boolean works(Callable<?> work) {
    try {
      return work.call() != null;
    } catch (Exception e) {
      return false;
    }
  }
}

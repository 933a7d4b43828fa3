package app.commonplace.badsamples.search;

final class MakesAThread {
  Thread make() {
    return Thread.ofVirtual().unstarted(() -> {});
  }
}

package app.commonplace.badsamples.search;

final class Prints {
  void print() {
    System.out.println("found");
  }
}

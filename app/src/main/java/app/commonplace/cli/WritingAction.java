package app.commonplace.cli;

/// A command that changes the library.
interface WritingAction extends Action {
  @Override
  default boolean writes() {
    return true;
  }
}

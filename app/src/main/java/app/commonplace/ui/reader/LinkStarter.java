package app.commonplace.ui.reader;

import app.commonplace.organizing.Target;

/// Asks a person what a passage is to be linked to.
@FunctionalInterface
public interface LinkStarter {
  /// @param words what is selected of the passage, or all of it
  /// @param search what is looked for at first; empty for what is nearest
  void link(Target from, String words, String search);
}

package app.commonplace.ui.shell;

import app.commonplace.model.Tag;

/// A row beside the lists that files can be dropped on.
public sealed interface Onto {
  /// What is dropped gets the tag.
  record Tagged(Tag tag) implements Onto {}

  /// What is dropped is read as an export of this source, whatever it looks like.
  record Source(String provider) implements Onto {}
}

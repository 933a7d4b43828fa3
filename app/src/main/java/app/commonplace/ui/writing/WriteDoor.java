package app.commonplace.ui.writing;

import app.commonplace.model.EntryId;

/// What writing asks of the engine. All calls block. Thread-safe.
public interface WriteDoor {
  EntryId write(String text);

  /// Answers the words the note had.
  String rewrite(EntryId note, String text);

  /// Moves a note to the trash, or back out of it.
  void trash(EntryId note, boolean trashed);
}

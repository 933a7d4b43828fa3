package app.commonplace.ui;

import app.commonplace.model.EntryId;
import app.commonplace.runtime.Engine;
import app.commonplace.ui.writing.WriteDoor;
import java.util.List;

/// Writing notes over the engine. Thread-safe; blocking.
record EngineWriteDoor(Engine engine) implements WriteDoor {
  @Override
  public EntryId write(String text) {
    return engine.writtenNotes().write(text);
  }

  @Override
  public String rewrite(EntryId note, String text) {
    return engine.writtenNotes().rewrite(note, text);
  }

  @Override
  public void trash(EntryId note, boolean trashed) {
    engine.organizer().trashing().trashAll(List.of(note), trashed);
  }
}

package app.commonplace.importing.parts;

import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message as its file states it.
///
/// @param id null when the file names none
/// @param parent id of the message before it; null at a root, and in files that are plain lists
/// @param author a name, where the file tells more than the speaker
public record Turn(
    @Nullable String id,
    @Nullable String parent,
    Speaker speaker,
    @Nullable String author,
    @Nullable String model,
    @Nullable Instant time,
    List<PartDraft> parts) {

  public Turn {
    parts = List.copyOf(parts);
  }

  /// What someone said, of which nothing else is known.
  public static Turn of(String speaker, List<PartDraft> parts) {
    return new Turn(null, null, new Speaker(speaker), null, null, null, parts);
  }

  /// Plain text that someone said.
  public static Turn said(String speaker, String text) {
    List<PartDraft> parts = text.isBlank() ? List.of() : List.of(PartDraft.of(Part.prose(text)));
    return of(speaker, parts);
  }

  public Turn id(@Nullable String stated) {
    return new Turn(stated, parent, speaker, author, model, time, parts);
  }

  public Turn after(@Nullable String stated) {
    return new Turn(id, stated, speaker, author, model, time, parts);
  }

  public Turn by(@Nullable String name) {
    return new Turn(id, parent, speaker, name, model, time, parts);
  }

  public Turn from(@Nullable String stated) {
    return new Turn(id, parent, speaker, author, stated, time, parts);
  }

  public Turn at(@Nullable Instant stated) {
    return new Turn(id, parent, speaker, author, model, stated, parts);
  }

  public Turn with(List<PartDraft> more) {
    var all = new ArrayList<>(parts);
    all.addAll(more);
    return new Turn(id, parent, speaker, author, model, time, all);
  }

  /// The same message made of other parts.
  public Turn of(List<PartDraft> others) {
    return new Turn(id, parent, speaker, author, model, time, others);
  }

  /// Everything in it that can be read, for ids that are made of it.
  String text() {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(part.part().text()));
    return text.toString();
  }
}

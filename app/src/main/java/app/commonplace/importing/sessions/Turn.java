package app.commonplace.importing.sessions;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message of a session while it is read; more may be said of it as the file goes on. Made by
/// [Session]. One thread.
public final class Turn {
  private final String id;
  private final @Nullable String parent;
  private final Role role;
  private final Texts texts;
  private final List<PartDraft> parts = new ArrayList<>();
  private @Nullable String author;
  private @Nullable String model;
  private @Nullable Instant time;
  private boolean hidden;

  Turn(String id, @Nullable String parent, Role role, Texts texts) {
    this.id = id;
    this.parent = parent;
    this.role = role;
    this.texts = texts;
  }

  public String id() {
    return id;
  }

  @Nullable String parent() {
    return parent;
  }

  public Role role() {
    return role;
  }

  @Nullable Instant time() {
    return time;
  }

  @Nullable String model() {
    return model;
  }

  boolean isHidden() {
    return hidden;
  }

  public Turn by(@Nullable String name) {
    author = name;
    return this;
  }

  public Turn of(@Nullable String modelName) {
    model = modelName == null ? model : modelName;
    return this;
  }

  /// The first time that is known of it stays.
  public Turn at(@Nullable Instant when) {
    time = time == null ? when : time;
    return this;
  }

  public Turn hide() {
    hidden = true;
    return this;
  }

  /// Adds prose, unless it is blank.
  public Turn say(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      add(Part.prose(texts.clean(text)));
    }
    return this;
  }

  /// Adds a thought, unless it is blank.
  public Turn think(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      add(Part.thinking(texts.clean(text)));
    }
    return this;
  }

  public Turn add(Part part) {
    return add(PartDraft.of(part));
  }

  public Turn add(PartDraft part) {
    parts.add(part);
    return this;
  }

  /// Whether it has a part of this kind.
  public boolean has(PartKind kind) {
    return parts.stream().anyMatch(part -> part.part().kind() == kind);
  }

  /// The first line of what is said; empty when nothing is.
  public String firstLine() {
    return parts.stream()
        .map(PartDraft::part)
        .filter(part -> part.kind() == PartKind.PROSE)
        .flatMap(part -> part.text().lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  PassageDraft draft(String passage, @Nullable String before) {
    return new PassageDraft(passage, before, role, author, model, time, hidden, parts);
  }
}

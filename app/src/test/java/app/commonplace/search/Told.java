package app.commonplace.search;

import app.commonplace.model.EntryKind;
import app.commonplace.model.Part;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation for tests, told line by line.
public final class Told {
  /// One passage.
  record Line(
      String id,
      @Nullable String parent,
      Role role,
      @Nullable String model,
      @Nullable Instant at,
      boolean hidden,
      List<Part> parts) {}

  final String id;
  final String title;
  EntryKind kind = EntryKind.CONVERSATION;
  String provider = "chatgpt";
  @Nullable String project;
  boolean starred;
  boolean archived;
  final List<Line> lines = new ArrayList<>();
  private Instant clock = Instant.parse("2025-03-01T12:00:00Z");
  private @Nullable String last;

  Told(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public static Told of(String id, String title) {
    return new Told(id, title);
  }

  public Told from(String provider) {
    this.provider = provider;
    return this;
  }

  Told inProject(String project) {
    this.project = project;
    return this;
  }

  public Told kind(EntryKind kind) {
    this.kind = kind;
    return this;
  }

  public Told starred() {
    starred = true;
    return this;
  }

  public Told archived() {
    archived = true;
    return this;
  }

  public Told at(String time) {
    clock = Instant.parse(time);
    return this;
  }

  /// The next lines answer this one instead of the last.
  public Told back(@Nullable String id) {
    last = id;
    return this;
  }

  public Told user(String text) {
    return line(Role.USER, null, false, Part.prose(text));
  }

  public Told answer(String text) {
    return line(Role.ASSISTANT, "gpt-4o", false, Part.prose(text));
  }

  public Told hidden(String text) {
    return line(Role.SYSTEM, null, true, Part.prose(text));
  }

  public Told line(Role role, @Nullable String model, boolean hidden, Part... parts) {
    String line = id + "." + (lines.size() + 1);
    lines.add(new Line(line, last, role, model, clock, hidden, List.of(parts)));
    last = line;
    clock = clock.plusSeconds(60);
    return this;
  }
}

package app.commonplace.exporting;

import app.commonplace.model.Entry;
import app.commonplace.model.Note;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Provider;
import app.commonplace.text.OwnMarkdown;
import app.commonplace.text.OwnMarkdown.Aside;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An entry as one Markdown file: front matter, the current branch, then what stands beside it.
/// Immutable.
///
/// @param fileOf where the bytes of a part were written, relative to the file
record MarkdownForm(Function<Part, @Nullable String> fileOf) {

  String of(Told told) {
    var out = new StringBuilder();
    frontMatter(out, told.entry());
    out.append("# ").append(line(title(told.entry()))).append("\n\n");
    told.notesOnEntry().forEach(note -> note(out, note));
    Map<PassageId, Integer> numbers = told.numbers();
    for (Passage passage : told.spoken(told.currentBranch())) {
      passage(out, told, passage, numbers, null);
    }
    List<Passage> others = told.spoken(told.otherBranches());
    if (!others.isEmpty()) {
      out.append("---\n\n").append(OwnMarkdown.OTHERS).append("\n\n");
      Map<PassageId, PassageId> before = told.toldBefore();
      others.forEach(passage -> passage(out, told, passage, numbers, before.get(passage.id())));
    }
    return out.toString();
  }

  static String title(Entry entry) {
    return entry.title().isBlank() ? "Untitled" : entry.title();
  }

  private static void frontMatter(StringBuilder out, Entry entry) {
    out.append("---\n");
    field(out, "title", title(entry));
    field(out, "source", Provider.displayName(entry.provider()));
    field(out, "id", entry.externalId());
    field(out, "model", entry.model());
    field(out, "project", entry.project());
    time(out, "created", entry.createdAt());
    time(out, "updated", entry.updatedAt());
    if (!entry.tags().isEmpty()) {
      out.append("tags:\n");
      entry.tags().forEach(tag -> out.append("  - ").append(quoted(tag)).append('\n'));
    }
    if (entry.starred()) {
      out.append("starred: true\n");
    }
    out.append("---\n\n");
  }

  private static void field(StringBuilder out, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      out.append(name).append(": ").append(quoted(value)).append('\n');
    }
  }

  private static void time(StringBuilder out, String name, @Nullable Instant time) {
    if (time != null) {
      out.append(name).append(": ").append(time).append('\n');
    }
  }

  private static String quoted(String value) {
    return '"' + line(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private void passage(
      StringBuilder out,
      Told told,
      Passage passage,
      Map<PassageId, Integer> numbers,
      @Nullable PassageId after) {
    out.append("## ").append(numbers.get(passage.id())).append(" · ");
    out.append(line(told.heading(passage)));
    if (passage.createdAt() != null) {
      out.append(" · ").append(passage.createdAt());
    }
    if (after != null) {
      out.append(" · after ").append(numbers.get(after));
    }
    out.append("\n\n");
    passage.parts().forEach(part -> part(out, part));
    told.notesOn(passage.id()).forEach(note -> note(out, note));
  }

  private void part(StringBuilder out, Part part) {
    switch (part.kind()) {
      case PROSE -> paragraph(out, OwnMarkdown.prose(part.text()));
      case CODE -> fenced(out, part.language(), part.text());
      case THINKING -> aside(out, Aside.THINKING, part.name(), part.text());
      case TOOL_CALL -> aside(out, Aside.TOOL_CALL, part.name(), part.text());
      case TOOL_RESULT -> aside(out, Aside.TOOL_RESULT, part.name(), part.text());
      case IMAGE, ATTACHMENT -> file(out, part);
      case CITATION -> citation(out, part);
    }
  }

  private static void paragraph(StringBuilder out, String text) {
    if (!text.isBlank()) {
      out.append(text).append("\n\n");
    }
  }

  /// A call of a tool may be its name alone; what says nothing at all is left out.
  private static void aside(StringBuilder out, Aside what, @Nullable String name, String text) {
    String named = name == null || name.isBlank() ? null : line(name);
    if (named != null || !text.isBlank()) {
      out.append(OwnMarkdown.aside(what, named, text)).append('\n');
    }
  }

  private static void fenced(StringBuilder out, @Nullable String language, String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    out.append(fence).append(language == null ? "" : line(language)).append('\n');
    out.append(text.endsWith("\n") ? text : text + "\n").append(fence).append("\n\n");
  }

  private void file(StringBuilder out, Part part) {
    boolean image = part.kind() == PartKind.IMAGE;
    String path = fileOf.apply(part);
    String name =
        part.name() == null || part.name().isBlank() ? OwnMarkdown.UNNAMED : line(part.name());
    if (path == null) {
      String why = part.about(Part.Meta.MISSING);
      aside(out, image ? Aside.IMAGE : Aside.FILE, name, why == null ? "" : why);
    } else {
      paragraph(out, OwnMarkdown.file(new OwnMarkdown.Link(name, path, image)));
    }
    if (!part.text().isBlank()) {
      aside(out, Aside.FILE_TEXT, name, part.text());
    }
  }

  private static void citation(StringBuilder out, Part part) {
    String url = part.about(Part.Meta.URL);
    String name = part.name() == null || part.name().isBlank() ? url : line(part.name());
    if (url != null && name != null) {
      paragraph(out, OwnMarkdown.citation(new OwnMarkdown.Link(name, line(url), false)));
    } else {
      aside(out, Aside.SOURCE, name, "");
    }
  }

  private static void note(StringBuilder out, Note note) {
    out.append(OwnMarkdown.aside(Aside.NOTE, null, note.text())).append('\n');
  }
}

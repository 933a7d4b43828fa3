package app.commonplace.importing.transcripts;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Fences;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.parts.Uploads;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import app.commonplace.text.OwnMarkdown;
import app.commonplace.text.OwnMarkdown.Head;
import app.commonplace.text.OwnMarkdown.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Takes what stands under a heading of our own Markdown apart into what the passage was made of:
/// prose, and what has lines of its own, see [OwnMarkdown]. Immutable.
///
/// @param files those beside the page
/// @param folder where the page lies in the archive, with a `/` at the end
record OwnParts(Uploads files, String folder, Texts texts) {
  private static final String ABSENT = "The export names this file alone.";

  /// What stood there.
  ///
  /// @param notes of the person's own
  record Read(List<PartDraft> parts, List<String> notes) {}

  Read of(List<String> lines) {
    var reading = new Reading(lines);
    while (reading.goesOn()) {
      reading.next();
    }
    reading.endProse();
    return new Read(List.copyOf(reading.parts), List.copyOf(reading.notes));
  }

  /// Goes through the lines once. One thread.
  private final class Reading {
    private final List<String> lines;
    private final Fences fences;
    private final List<PartDraft> parts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> prose = new ArrayList<>();
    private int at;

    Reading(List<String> lines) {
      this.lines = lines;
      fences = Fences.in(lines);
    }

    boolean goesOn() {
      return at < lines.size();
    }

    void next() {
      String line = lines.get(at);
      Optional<Head> head = fences.hold(at) ? Optional.empty() : OwnMarkdown.head(line);
      Optional<Link> file = isAlone() ? OwnMarkdown.fileOf(line) : Optional.empty();
      Optional<Link> citation = isAlone() ? OwnMarkdown.citationOf(line) : Optional.empty();
      at++;
      if (head.isPresent()) {
        endProse();
        aside(head.get(), quoted());
      } else if (file.isPresent()) {
        endProse();
        parts.add(file(file.get()));
      } else if (citation.isPresent()) {
        endProse();
        add(citation(citation.get().name(), citation.get().address()));
      } else {
        prose.add(OwnMarkdown.said(line));
      }
    }

    /// Whether a line is a paragraph of its own.
    private boolean isAlone() {
      return !fences.hold(at)
          && (at == 0 || lines.get(at - 1).isBlank())
          && (at + 1 == lines.size() || lines.get(at + 1).isBlank());
    }

    private String quoted() {
      var text = new StringJoiner("\n");
      for (; goesOn() && lines.get(at).startsWith(">"); at++) {
        text.add(lines.get(at).substring(lines.get(at).startsWith("> ") ? 2 : 1));
      }
      return texts.clean(text.toString());
    }

    private void endProse() {
      String text = texts.clean(String.join("\n", prose).strip());
      prose.clear();
      if (!text.isBlank()) {
        add(Part.prose(text));
      }
    }

    private void add(Part part) {
      parts.add(PartDraft.of(part));
    }

    private void aside(Head head, String text) {
      String name = head.name() == null ? null : texts.clean(head.name());
      switch (head.what()) {
        case THINKING -> add(part(PartKind.THINKING, name, text));
        case TOOL_CALL -> add(part(PartKind.TOOL_CALL, name, text));
        case TOOL_RESULT -> add(part(PartKind.TOOL_RESULT, name, text));
        case IMAGE -> add(absent(PartKind.IMAGE, name, text));
        case FILE -> add(absent(PartKind.ATTACHMENT, name, text));
        case FILE_TEXT -> fileText(name, text);
        case SOURCE -> add(citation(name, null));
        case NOTE -> notes.add(text);
      }
    }

    /// The text of the file that was named just before.
    private void fileText(@Nullable String name, String text) {
      PartDraft last = parts.isEmpty() ? null : parts.getLast();
      if (last != null && last.part().isFile() && last.part().text().isEmpty()) {
        parts.removeLast();
        parts.add(new PartDraft(saying(last.part(), text), last.bytes()));
      } else {
        add(saying(absent(PartKind.ATTACHMENT, name, ""), text));
      }
    }
  }

  private PartDraft file(Link link) {
    String name = named(texts.clean(link.name()));
    PartDraft found = files.part(null, name, folder + link.address(), ABSENT);
    Part file = found.part();
    PartKind kind = link.picture() ? PartKind.IMAGE : PartKind.ATTACHMENT;
    Part part = new Part(kind, file.mime(), null, name, "", null, file.meta());
    return new PartDraft(part.with(Meta.FILE_ID, link.address()), found.bytes());
  }

  private static Part absent(PartKind kind, @Nullable String name, String why) {
    String named = named(name);
    return new Part(kind, MimeType.ofName(named), null, named, "", null, Map.of())
        .with(Meta.MISSING, why)
        .with(Meta.NEVER_EXPORTED, why.isEmpty() ? null : "true");
  }

  private static @Nullable String named(@Nullable String name) {
    return OwnMarkdown.UNNAMED.equals(name) ? null : name;
  }

  private static Part citation(@Nullable String name, @Nullable String address) {
    String title = name == null || name.equals(address) ? null : name;
    return part(PartKind.CITATION, title, "").with(Meta.URL, address);
  }

  private static Part part(PartKind kind, @Nullable String name, String text) {
    return new Part(kind, null, null, name, text, null, Map.of());
  }

  private static Part saying(Part part, String text) {
    return new Part(
        part.kind(), part.mime(), part.language(), part.name(), text, part.blob(), part.meta());
  }
}

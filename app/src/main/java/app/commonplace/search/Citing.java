package app.commonplace.search;

import app.commonplace.indexing.Chunk.Span;
import app.commonplace.indexing.ReadableText;
import app.commonplace.indexing.TextField;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Beginnings;
import app.commonplace.text.Columns;
import app.commonplace.text.Highlights;
import app.commonplace.text.Snippet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Chooses what of a found passage is shown: the best place of what was said in it, or of one of
/// its attachments. One thread.
final class Citing {
  /// @param snippet one line, found words marked
  /// @param attachment name of the attachment that it stands in; null when in none
  record Cited(String snippet, @Nullable String attachment) {}

  /// More than a line of characters.
  private static final int BEGINNING = 1_000;

  private final Scope scope;
  private final Highlights highlights;
  private final Analyzer analyzer;
  private final @Nullable String author;
  private final List<Part> parts;
  private final List<String> notes;

  Citing(
      Scope scope,
      Highlights highlights,
      Analyzer analyzer,
      @Nullable String author,
      List<Part> parts,
      List<String> notes) {
    this.scope = scope;
    this.highlights = highlights;
    this.analyzer = analyzer;
    this.author = author;
    this.parts = parts;
    this.notes = notes;
  }

  /// The best place of the best field or attachment; the title when the words stand only there.
  ///
  /// @param nearest what is nearest by meaning, shown where no word stands
  Cited cited(String title, @Nullable Span nearest) {
    Snippet.Cut best = said();
    String attachment = null;
    for (Part part : attachments()) {
      Snippet.Cut cut = Snippet.ofLong(analyzer, highlights, part.text());
      if (cut.weight() > best.weight()) {
        best = cut;
        attachment = nameOf(part);
      }
    }
    if (best.weight() > 0) {
      return new Cited(best.marked(), attachment);
    }
    Cited alike = nearest == null ? null : alike(nearest);
    Cited body = alike == null ? new Cited(best.marked(), null) : alike;
    Cited shown = body.snippet().isEmpty() ? new Cited(unsaid(), null) : body;
    return scope.has(TextField.TITLE) ? withTitle(title, shown) : shown;
  }

  /// How the thinking or the tools of a passage begin in which nothing was said.
  private String unsaid() {
    Columns texts = Columns.of(null, parts, List.of());
    String text = texts.thinking().isEmpty() ? texts.tool() : texts.thinking();
    String start = Beginnings.of(text, BEGINNING);
    return start.isEmpty() ? "" : Snippet.of(analyzer, highlights, start).marked();
  }

  /// The best place of what was said, without the texts of attachments.
  private Snippet.Cut said() {
    List<Part> said = parts.stream().map(Citing::withoutFile).toList();
    Columns texts = Columns.of(author, said, notes);
    var best = new Snippet.Cut("", 0);
    for (TextField field : scope.fields()) {
      String text = PassageTexts.text(field, texts);
      if (!text.isEmpty()) {
        Snippet.Cut cut = Snippet.of(analyzer, highlights, text);
        best = best.marked().isEmpty() || cut.weight() > best.weight() ? cut : best;
      }
    }
    return best;
  }

  private static Part withoutFile(Part part) {
    return isRead(part)
        ? new Part(part.kind(), null, null, part.name(), "", null, part.meta())
        : part;
  }

  private static boolean isRead(Part part) {
    return part.kind() == PartKind.ATTACHMENT && !part.text().isEmpty();
  }

  private List<Part> attachments() {
    boolean searched = scope.has(TextField.BODY) || scope.has(TextField.PROSE);
    return searched ? parts.stream().filter(Citing::isRead).toList() : List.of();
  }

  private static String nameOf(Part part) {
    return part.name() == null ? "" : part.name();
  }

  /// The stretch that is nearest, unless it is the beginning of what was said, which is shown
  /// anyway.
  private @Nullable Cited alike(Span nearest) {
    ReadableText readable = ReadableText.of(author, parts);
    Optional<String> attachment =
        readable.attachments().stream()
            .filter(file -> file.start() <= nearest.start() && nearest.start() < file.end())
            .map(ReadableText.Attached::name)
            .findFirst();
    if (nearest.start() == 0 && attachment.isEmpty()) {
      return null;
    }
    int start = Math.min(nearest.start(), readable.text().length());
    int end = Math.min(nearest.end(), readable.text().length());
    String text = readable.text().substring(start, end);
    return text.isEmpty()
        ? null
        : new Cited(Snippet.of(analyzer, highlights, text).marked(), attachment.orElse(null));
  }

  private Cited withTitle(String title, Cited body) {
    Snippet.Cut marked = Snippet.ofAll(analyzer, highlights, title);
    if (marked.weight() == 0) {
      return body;
    }
    String separator = body.snippet().isEmpty() ? "" : " · ";
    return new Cited(marked.marked() + separator + body.snippet(), body.attachment());
  }
}

package app.commonplace.indexing;

import app.commonplace.model.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is embedded of a passage: its prose, code, and the names and texts of its images and
/// attachments, in their order, with a blank line between. Immutable.
///
/// @param author who said it, when the source names somebody
/// @param code which stretches of the text are code, in order
/// @param attachments which stretches are the name and text of an attachment, in order
public record ReadableText(
    @Nullable String author, String text, List<Stretch> code, List<Attached> attachments) {
  private static final String BETWEEN = "\n\n";

  /// Characters of an author's name, so that it never crowds out what was said.
  private static final int LONGEST_NAME = 40;

  /// Characters from `start` to before `end`.
  public record Stretch(int start, int end) {}

  /// Where an attachment with a text stands.
  ///
  /// @param name empty when it has none
  public record Attached(String name, int start, int end) {}

  public ReadableText {
    code = List.copyOf(code);
    attachments = List.copyOf(attachments);
  }

  /// Without attachments.
  public ReadableText(@Nullable String author, String text, List<Stretch> code) {
    this(author, text, code, List.of());
  }

  /// Without thinking, tools and citations.
  public static ReadableText of(@Nullable String author, List<Part> parts) {
    var text = new StringBuilder();
    var code = new ArrayList<Stretch>();
    var attachments = new ArrayList<Attached>();
    for (Part part : parts) {
      switch (part.kind()) {
        case PROSE -> add(text, part.text());
        case IMAGE -> addFile(text, part);
        case ATTACHMENT -> {
          int start = text.length();
          addFile(text, part);
          if (!part.text().isEmpty()) {
            attachments.add(new Attached(nameOf(part), start, text.length()));
          }
        }
        case CODE -> {
          add(text, part.text());
          code.add(new Stretch(text.length() - part.text().length(), text.length()));
        }
        case THINKING, TOOL_CALL, TOOL_RESULT, CITATION -> {}
      }
    }
    return new ReadableText(author, text.toString(), code, attachments);
  }

  private static String nameOf(Part part) {
    return part.name() == null ? "" : part.name();
  }

  private static void addFile(StringBuilder text, Part part) {
    add(text, nameOf(part));
    add(text, part.text());
  }

  private static void add(StringBuilder text, String said) {
    if (!said.isEmpty()) {
      if (!text.isEmpty()) {
        text.append(BETWEEN);
      }
      text.append(said);
    }
  }

  /// Whether there is nothing to embed.
  public boolean isBlank() {
    return text.isBlank();
  }

  /// What stands before each stretch of it in a chunk.
  String prefix() {
    if (author == null || author.isBlank()) {
      return "";
    }
    String name = author.strip();
    int end =
        name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
    return name.substring(0, end) + ": ";
  }
}

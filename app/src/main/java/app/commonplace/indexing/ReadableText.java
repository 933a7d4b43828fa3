package app.commonplace.indexing;

import app.commonplace.model.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is embedded of a passage: its prose, code, and the names and texts of its images and
/// attachments, in their order, with a blank line between. Immutable.
///
/// @param author who said it, when the source names somebody
/// @param code which stretches of the text are code, in order
public record ReadableText(@Nullable String author, String text, List<Stretch> code) {
  private static final String BETWEEN = "\n\n";

  /// Characters of an author's name, so that it never crowds out what was said.
  private static final int LONGEST_NAME = 40;

  /// Characters from `start` to before `end`.
  public record Stretch(int start, int end) {}

  public ReadableText {
    code = List.copyOf(code);
  }

  /// Without thinking, tools and citations.
  public static ReadableText of(@Nullable String author, List<Part> parts) {
    var text = new StringBuilder();
    var code = new ArrayList<Stretch>();
    for (Part part : parts) {
      switch (part.kind()) {
        case PROSE -> add(text, part.text());
        case IMAGE, ATTACHMENT ->
            Stream.of(Optional.ofNullable(part.name()).orElse(""), part.text())
                .forEach(said -> add(text, said));
        case CODE -> {
          add(text, part.text());
          code.add(new Stretch(text.length() - part.text().length(), text.length()));
        }
        case THINKING, TOOL_CALL, TOOL_RESULT, CITATION -> {}
      }
    }
    return new ReadableText(author, text.toString(), code);
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

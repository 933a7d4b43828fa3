package app.commonplace.ui.reader;

import app.commonplace.model.Part;
import app.commonplace.ui.texts.Texts;

/// What a closed fold says: what it is, how it begins, and how much there is.
final class FoldTexts {
  private static final int LONGEST_LINE = 200;

  private FoldTexts() {}

  static String name(Item.Folded fold, Texts texts) {
    Part part = fold.part();
    double seconds = seconds(part);
    return switch (fold.kind()) {
      case THINKING ->
          seconds < 0.5 ? texts.get("reader.thought") : texts.get("reader.thoughtFor", seconds);
      case TOOL_CALL -> named(part, texts.get("reader.tool"));
      case TOOL_RESULT -> {
        String tool = named(part, "");
        yield tool.isEmpty() ? texts.get("reader.result") : texts.get("reader.resultOf", tool);
      }
    };
  }

  private static String named(Part part, String otherwise) {
    return part.name() == null || part.name().isBlank() ? otherwise : part.name();
  }

  /// Seconds, words or lines.
  static String amount(Item.Folded fold, Texts texts) {
    String text = fold.part().text();
    if (fold.kind() == Item.Kind.THINKING) {
      return texts.get("reader.words", Words.count(text));
    }
    double seconds = seconds(fold.part());
    return seconds >= 0
        ? texts.get("reader.seconds", seconds)
        : texts.get("reader.lines", Lines.count(text));
  }

  static String firstLine(String text) {
    String line = text.stripLeading().lines().findFirst().orElse("").strip();
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
  }

  /// Negative when the source does not say.
  private static double seconds(Part part) {
    String said = part.about(Part.Meta.SECONDS);
    try {
      return said == null ? -1 : Double.parseDouble(said);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}

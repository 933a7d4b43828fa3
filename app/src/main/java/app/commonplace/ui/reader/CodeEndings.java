package app.commonplace.ui.reader;

import app.commonplace.ui.code.Highlighter;
import java.util.Locale;
import java.util.Map;

/// The ending of a file that holds code of a language.
final class CodeEndings {
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("c", ".c"),
          Map.entry("c#", ".cs"),
          Map.entry("c++", ".cpp"),
          Map.entry("css", ".css"),
          Map.entry("dart", ".dart"),
          Map.entry("diff", ".diff"),
          Map.entry("go", ".go"),
          Map.entry("html", ".html"),
          Map.entry("java", ".java"),
          Map.entry("javascript", ".js"),
          Map.entry("json", ".json"),
          Map.entry("kotlin", ".kt"),
          Map.entry("lua", ".lua"),
          Map.entry("markdown", ".md"),
          Map.entry("php", ".php"),
          Map.entry("python", ".py"),
          Map.entry("ruby", ".rb"),
          Map.entry("rust", ".rs"),
          Map.entry("scala", ".scala"),
          Map.entry("shell", ".sh"),
          Map.entry("sql", ".sql"),
          Map.entry("swift", ".swift"),
          Map.entry("toml", ".toml"),
          Map.entry("typescript", ".ts"),
          Map.entry("xml", ".xml"),
          Map.entry("yaml", ".yaml"),
          Map.entry("zig", ".zig"));

  private CodeEndings() {}

  /// @param language as a fence names it
  static String of(String language) {
    String name = Highlighter.displayName(language).toLowerCase(Locale.ROOT);
    return BY_NAME.getOrDefault(name, ".txt");
  }
}

package app.commonplace.model;

import java.util.Map;

/// Names of sources: a short stable word in the library and in queries, and the name a person
/// reads.
public final class Provider {
  public static final String CHATGPT = "chatgpt";
  public static final String CLAUDE = "claude";
  public static final String DOCUMENTS = "documents";
  public static final String NOTES = "notes";

  private static final Map<String, String> DISPLAY =
      Map.ofEntries(
          Map.entry(CHATGPT, "ChatGPT"),
          Map.entry(CLAUDE, "Claude"),
          Map.entry("gemini", "Gemini"),
          Map.entry("claude-code", "Claude Code"),
          Map.entry("codex", "Codex"),
          Map.entry("deepseek", "DeepSeek"),
          Map.entry("grok", "Grok"),
          Map.entry(DOCUMENTS, "Documents"),
          Map.entry(NOTES, "Notes"));

  private Provider() {}

  /// The name a person reads; a source this version does not know is shown by its own word.
  public static String displayName(String provider) {
    return DISPLAY.getOrDefault(provider, provider.isEmpty() ? "Unknown" : provider);
  }
}

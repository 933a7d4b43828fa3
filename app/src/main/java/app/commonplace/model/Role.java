package app.commonplace.model;

import java.util.Locale;

/// Who speaks in a passage. Providers' own words are folded: human and prompter are [#USER];
/// gemini, model and bot are [#ASSISTANT].
public enum Role {
  USER,
  ASSISTANT,
  SYSTEM,
  TOOL,
  SECTION;

  /// The word used in the library file, in queries and in JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Folds a provider's word into a role. Unknown words are [#SYSTEM]: kept, but never mistaken for
  /// something the person or the model said.
  public static Role ofWord(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "user", "human", "prompter" -> USER;
      case "assistant", "gemini", "model", "bot", "gpt", "ai", "chatgpt", "function_call" ->
          ASSISTANT;
      case "tool", "function", "observation" -> TOOL;
      case "section", "page" -> SECTION;
      default -> SYSTEM;
    };
  }
}

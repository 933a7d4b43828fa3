package app.commonplace.importing.codex;

/// Something that was said, as far as it tells one from another. Immutable.
record Utterance(String speaker, String text) {
  static final String ASSISTANT = "assistant";
  static final String USER = "user";
  static final String PLAN = "plan";
  static final String THOUGHT = "thought";

  Utterance {
    text = text.strip();
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /// What the logs have in common of a prompt, which may be pictures alone.
  static Utterance prompt(String speaker, String text, long pictures) {
    return new Utterance(speaker, text.isBlank() && pictures > 0 ? "pictures: " + pictures : text);
  }
}

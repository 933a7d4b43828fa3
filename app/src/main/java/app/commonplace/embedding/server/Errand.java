package app.commonplace.embedding.server;

import java.util.Locale;

/// What a request is for.
public enum Errand {
  /// Passages; work in the background, which has time to try again.
  EMBED(4),
  /// What a person searches for.
  QUESTION(1),
  /// One word, to see what comes.
  TEST(1),
  MODELS(1),
  CREDIT(1);

  private final int attempts;

  Errand(int attempts) {
    this.attempts = attempts;
  }

  /// How often it is tried while somebody waits for it.
  int attempts() {
    return attempts;
  }

  /// The word in the ledger, for example `embed`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package app.commonplace.embedding.server;

import java.util.Locale;

/// What a request is for.
public enum Errand {
  /// Work in the background, which has time to try again.
  EMBED_PASSAGES(4),
  EMBED_QUERY(1),
  PROBE(1),
  LIST_MODELS(1),
  ASK_CREDIT(1);

  private final int attempts;

  Errand(int attempts) {
    this.attempts = attempts;
  }

  /// How often it is tried while somebody waits for it.
  int attempts() {
    return attempts;
  }

  /// The word in the ledger, for example `embed_passages`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package app.commonplace.embedding.server;

import java.time.Duration;
import java.util.Locale;

/// What a request is for.
public enum Errand {
  /// Passages; work in the background, which has time to try again.
  EMBED(4, Duration.ofDays(1)),
  /// What a person searches for. A server may have to load its model first.
  QUESTION(1, Duration.ofSeconds(20)),
  /// One word, to see what comes.
  TEST(1, Duration.ofMinutes(1)),
  MODELS(1, Duration.ofMinutes(1)),
  CREDIT(1, Duration.ofMinutes(1));

  private final int attempts;
  private final Duration patience;

  Errand(int attempts, Duration patience) {
    this.attempts = attempts;
    this.patience = patience;
  }

  /// How often it is tried while somebody waits for it.
  int attempts() {
    return attempts;
  }

  /// How long an answer is waited for, at most: somebody who searches gets the answer by words
  /// instead, long before a slow machine has embedded a batch.
  Duration within(Duration most) {
    return patience.compareTo(most) < 0 ? patience : most;
  }

  /// The word in the ledger, for example `embed`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

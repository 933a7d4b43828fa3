package app.commonplace.importing;

/// The three lines of a receipt together.
public record Tally(Counts entries, Counts passages, Counts attachments) {
  public static final Tally NONE = new Tally(Counts.NONE, Counts.NONE, Counts.NONE);

  public Tally plus(Tally other) {
    return new Tally(
        entries.plus(other.entries),
        passages.plus(other.passages),
        attachments.plus(other.attachments));
  }

  /// See [Counts#andThen].
  Tally andThen(Tally later) {
    return new Tally(
        entries.andThen(later.entries),
        passages.andThen(later.passages),
        attachments.andThen(later.attachments));
  }

  public boolean addsUp() {
    return entries.addsUp() && passages.addsUp() && attachments.addsUp();
  }

  public boolean changedAnything() {
    return entries.changedAnything() || passages.changedAnything() || attachments.changedAnything();
  }
}

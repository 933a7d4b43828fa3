package app.commonplace.library;

/// How new an export of an entry is. Messages only ever come after others, so they decide; the
/// entry's own time of change is worth less, because providers move it back between exports.
///
/// @param message time of the latest message, epoch milliseconds, 0 when unknown
/// @param count number of messages
/// @param updated the provider's time of change, epoch milliseconds, 0 when unknown
public record Newest(long message, long count, long updated) {
  /// Times of change were seen to go back by a second to seventeen minutes while nothing changed.
  private static final long UNSURE_MILLIS = 3_600_000;

  /// Positive when this one is newer than the other, negative when it is older, 0 when that cannot
  /// be told: then the order in which they came decides. Not an order to sort by, since three that
  /// lie close together may each be unsure of the next.
  ///
  /// A title or an answer changes without a message, and later exports can hold fewer messages. So
  /// when archives were made is worth more than how many there are.
  ///
  /// @param made the same of the archives they stand in, by when their providers made them; 0 when
  ///   that is unknown of one
  public int against(Newest other, int made) {
    int byMessages = Long.compare(message, other.message);
    if (byMessages != 0) {
      return byMessages;
    }
    if (made != 0) {
      return made;
    }
    if (count != other.count) {
      return Long.compare(count, other.count);
    }
    boolean unsure = Math.abs(updated - other.updated) < UNSURE_MILLIS;
    return unsure ? 0 : Long.compare(updated, other.updated);
  }
}

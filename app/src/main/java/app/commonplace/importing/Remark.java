package app.commonplace.importing;

/// Something the receipt lists: where, what happened, and how much it cost.
///
/// @param place where a person finds it, for example `conversations.json, conversation 12 (byte
///   48213)`
/// @param reason one sentence
public record Remark(Loss loss, String place, String reason) {

  /// Everything was kept, but a person should know.
  public static Remark note(String place, String reason) {
    return new Remark(Loss.NOTE, place, reason);
  }

  /// A part of it was not kept.
  public static Remark part(String place, String reason) {
    return new Remark(Loss.PART, place, reason);
  }

  /// Left out on purpose.
  public static Remark skipped(String place, String reason) {
    return new Remark(Loss.SKIPPED, place, reason);
  }

  /// Not kept.
  public static Remark lost(String place, String reason) {
    return new Remark(Loss.LOST, place, reason);
  }
}

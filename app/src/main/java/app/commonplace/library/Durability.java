package app.commonplace.library;

/// What a commit promises when the power fails. A crash of the program loses nothing either way.
public enum Durability {
  /// On disk before the call returns: what a person typed.
  SURVIVES_POWER_LOSS("FULL"),
  /// The last moments may be lost, never half kept: what can be read or computed again.
  CAN_BE_REDONE("NORMAL");

  private final String synchronous;

  Durability(String synchronous) {
    this.synchronous = synchronous;
  }

  String synchronous() {
    return synchronous;
  }
}

package app.commonplace.indexing;

import app.commonplace.model.Role;

/// What filters ask most of a passage, packed into one number that the derived index keeps beside
/// it.
public final class PassageCode {
  private static final int ROLE_BITS = 0b111;
  private static final int HOLDS_SHIFT = 3;
  private static final int HOLDS_BITS = 0xff;
  private static final int HIDDEN = 1 << 11;
  private static final int FOLDED = 1 << 12;
  private static final int CODE_TEXT = 1 << 13;
  private static final Role[] ROLES = Role.values();

  private PassageCode() {}

  /// @param holds see [app.commonplace.model.Holds]
  /// @param folded whether an equal sibling stands for it
  /// @param codeText whether it has text in the field of code
  static int of(Role role, int holds, boolean hidden, boolean folded, boolean codeText) {
    return role.ordinal()
        | (holds & HOLDS_BITS) << HOLDS_SHIFT
        | (hidden ? HIDDEN : 0)
        | (folded ? FOLDED : 0)
        | (codeText ? CODE_TEXT : 0);
  }

  public static Role role(int code) {
    return ROLES[code & ROLE_BITS];
  }

  public static int holds(int code) {
    return (code >> HOLDS_SHIFT) & HOLDS_BITS;
  }

  public static boolean isHidden(int code) {
    return (code & HIDDEN) != 0;
  }

  public static boolean isFolded(int code) {
    return (code & FOLDED) != 0;
  }

  public static boolean hasCodeText(int code) {
    return (code & CODE_TEXT) != 0;
  }
}

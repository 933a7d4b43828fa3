package app.commonplace.ui.importing;

import java.util.Locale;

/// What became, at their sources, of the entries of the accounts that an import brought.
///
/// @param gone entries that the newest export no longer holds
/// @param retitled entries that a later export calls otherwise, and `rewritten` tells otherwise
/// @param accounts narrows a query to these accounts
record Since(long gone, long retitled, long rewritten, String accounts) {
  static final Since NOTHING = new Since(0, 0, 0, "");

  /// What can become of an entry; each is a state that a query can name.
  enum Became {
    ONLY_HERE,
    RETITLED,
    REWRITTEN;

    /// The end of the keys of its texts.
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  long count(Became became) {
    return switch (became) {
      case ONLY_HERE -> gone;
      case RETITLED -> retitled;
      case REWRITTEN -> rewritten;
    };
  }

  /// Lists exactly the entries that are counted.
  String query(Became became) {
    return "is:" + became.word().replace('_', '-') + " " + accounts;
  }
}

package app.commonplace.ui.settings;

/// Which requests of the ledger are shown. Immutable.
///
/// @param purpose such as `embed`; empty for all
/// @param words that stand in the host or the model; empty for all
public record LedgerFilter(String purpose, String words) {
  public static final LedgerFilter ALL = new LedgerFilter("", "");
}

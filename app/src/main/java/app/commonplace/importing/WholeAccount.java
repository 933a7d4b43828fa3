package app.commonplace.importing;

import org.jspecify.annotations.Nullable;

/// What an official export claims: to hold all conversations of an account.
///
/// @param account as its entries name it
/// @param series what the archives have in common that a large export is cut into; null when its
///   provider does not cut
/// @param whole false for a further piece, which shows that its series was cut
public record WholeAccount(String account, @Nullable String series, boolean whole) {

  /// An export that is never cut.
  public static WholeAccount of(String account) {
    return new WholeAccount(account, null, true);
  }
}

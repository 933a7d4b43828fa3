package app.commonplace.ui.importing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One import in the list. It stays the same object while its account grows, so that a selection
/// stays where it is. FX thread.
public final class ImportRow {
  private final ReadOnlyObjectWrapper<Account> account;
  private final boolean ofThisSession;

  ImportRow(Account account, boolean ofThisSession) {
    this.account = new ReadOnlyObjectWrapper<>(this, "account", account);
    this.ofThisSession = ofThisSession;
  }

  public ReadOnlyObjectProperty<Account> accountProperty() {
    return account.getReadOnlyProperty();
  }

  public Account account() {
    return account.get();
  }

  void account(Account changed) {
    account.set(changed);
  }

  /// Whether it was dropped since the program started, so that its sources belong together.
  boolean isOfThisSession() {
    return ofThisSession;
  }
}

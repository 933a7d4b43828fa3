package app.commonplace.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// The sample a person looks around in, known by where it was imported from, for as long as it is
/// in the library. FX thread, but needs no window.
public final class Sample {
  private final ReceiptWork work;
  private final ReadOnlyBooleanWrapper here = new ReadOnlyBooleanWrapper(this, "here", false);
  private Predicate<Path> isSample = _ -> false;
  private @Nullable ImportRow all;

  Sample(ReceiptWork work) {
    this.work = work;
  }

  /// @param known whether files at a place are the sample's
  public void at(Predicate<Path> known) {
    isSample = known;
  }

  /// Whether any of it is in the library.
  public ReadOnlyBooleanProperty hereProperty() {
    return here.getReadOnlyProperty();
  }

  void look(List<ImportRow> rows) {
    List<ImportRow> ours =
        rows.stream().filter(row -> row.account().canBeUndone()).filter(this::isOurs).toList();
    here.set(!ours.isEmpty());
    all = ours.isEmpty() ? null : together(ours);
  }

  private boolean isOurs(ImportRow row) {
    return row.account().sources().stream().anyMatch(source -> isSample.test(source.path()));
  }

  private static ImportRow together(List<ImportRow> rows) {
    List<SourceAccount> sources =
        rows.stream().flatMap(row -> row.account().sources().stream()).toList();
    return new ImportRow(new Account(rows.getFirst().account().startedAt(), sources, null), false);
  }

  /// Takes it out of the library again, with what was tried on it.
  void remove() {
    if (all != null) {
      work.undoWhole(all);
    }
  }
}

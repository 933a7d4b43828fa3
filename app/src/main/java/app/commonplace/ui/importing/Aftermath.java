package app.commonplace.ui.importing;

import app.commonplace.importing.Receipt;
import app.commonplace.indexing.MeaningStatus;
import app.commonplace.runtime.EmbedderKind;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What an import that has ended left behind, beside its receipt: what its originals take, what
/// only this library still has, what may be here twice. FX thread, but needs no window.
public final class Aftermath {
  private final ImportDoor door;
  private final Desk desk;
  private final Latest weigh;
  private final Latest miss;
  private final Latest compare;
  private final ReadOnlyLongWrapper packed = new ReadOnlyLongWrapper(this, "packed", -1);
  private final ReadOnlyObjectWrapper<Since> since =
      new ReadOnlyObjectWrapper<>(this, "since", Since.NOTHING);
  private final ReadOnlyLongWrapper doubled = new ReadOnlyLongWrapper(this, "doubled", 0);
  private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper(this, "meaning", "");
  private @Nullable ImportRow shown;
  private Runnable review = () -> {};
  private BiConsumer<String, String> lists = (_, _) -> {};
  private BiConsumer<String, String> reads = (_, _) -> {};
  private Runnable search = () -> {};

  Aftermath(ImportDoor door, Desk desk) {
    this.door = door;
    this.desk = desk;
    weigh = desk.jobs().latest();
    miss = desk.jobs().latest();
    compare = desk.jobs().latest();
  }

  /// Looks at another import, or at the same one again.
  void show(@Nullable ImportRow row) {
    shown = row;
    packed.set(-1);
    weigh.forget();
    since.set(Since.NOTHING);
    miss.forget();
    compareAgain();
    if (row != null && !row.account().isRunning() && !runs().isEmpty()) {
      List<Long> runs = runs();
      weigh.ask(() -> door.packedBytes(runs), packed::set);
      miss.ask(() -> door.since(runs), since::set);
    }
  }

  private List<Long> runs() {
    return shown == null ? List.of() : shown.account().runs();
  }

  /// Counts again what may be here twice: that is found a while after an import has ended.
  public void compareAgain() {
    compare.forget();
    List<Long> runs = runs();
    if (runs.isEmpty()) {
      doubled.set(0);
    } else {
      compare.ask(() -> door.doubled(runs), doubled::set);
    }
  }

  /// What the originals take in the library; negative while not known.
  ReadOnlyLongProperty packedProperty() {
    return packed.getReadOnlyProperty();
  }

  /// What became of the entries at their sources.
  ReadOnlyObjectProperty<Since> sinceProperty() {
    return since.getReadOnlyProperty();
  }

  /// How many of its entries may be conversations that were here already.
  ReadOnlyLongProperty doubledProperty() {
    return doubled.getReadOnlyProperty();
  }

  /// That the whole library is found by meaning, and who sees to it; empty while some of it is not.
  ReadOnlyStringProperty meaningProperty() {
    return meaning.getReadOnlyProperty();
  }

  /// What came last is not known to be found by meaning before somebody looks again.
  void meaningUnknown() {
    meaning.set("");
  }

  /// How search by meaning stands now.
  ///
  /// @param by who computes it
  public void meaning(MeaningStatus status, EmbedderKind by) {
    long found = status.reach().covered() + status.heldBack();
    boolean ready =
        status.state() == MeaningStatus.State.UP_TO_DATE
            && status.reach().covered() > 0
            && found >= status.reach().passages();
    String kind = by.name().toLowerCase(Locale.ROOT);
    meaning.set(
        ready ? desk.text("importing.meaningReady", desk.text("importing.meaningBy." + kind)) : "");
  }

  /// @param lister shows the library with what a query finds, under a name
  public void listBy(BiConsumer<String, String> lister) {
    lists = lister;
  }

  /// @param reader shows the library with what a query finds, under a name, and opens the newest
  /// @param searcher leads to the search
  public void goOnBy(BiConsumer<String, String> reader, Runnable searcher) {
    reads = reader;
    search = searcher;
  }

  /// Opens the newest of what an import brought.
  void readNewest(Receipt receipt) {
    show(receipt, "new", reads);
  }

  void search() {
    search.run();
  }

  /// Lists in the library what became of entries at their sources.
  void list(Since.Became became) {
    lists.accept(desk.text("library.view." + became.word()), since.get().query(became));
  }

  /// Lists in the library what a receipt counts.
  ///
  /// @param column new or updated
  void list(Receipt receipt, String column) {
    show(receipt, column, lists);
  }

  private void show(Receipt receipt, String column, BiConsumer<String, String> shower) {
    shower.accept(
        desk.text("importing.listed." + column, receipt.run()),
        "import:" + receipt.run() + "/" + column);
  }

  /// @param goThrough shows the pairs of entries that may be one
  public void reviewBy(Runnable goThrough) {
    review = goThrough;
  }

  void review() {
    review.run();
  }
}

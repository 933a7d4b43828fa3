package app.commonplace.ui.reader;

import app.commonplace.model.PassageId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// Which folds are open and which long blocks are shown whole. Kinds are remembered from entry to
/// entry; single ones only while their entry is open. One thread.
final class Folds {
  /// A piece of a passage.
  record Place(PassageId passage, int item) {}

  private final Set<Item.Kind> openKinds = EnumSet.noneOf(Item.Kind.class);
  private final Set<Place> turned = new HashSet<>();
  private final Set<Place> whole = new HashSet<>();
  private Wanted wanted = Wanted.NOTHING;
  private boolean brief;

  boolean isOpen(Item.Kind kind, Place place) {
    return openKinds.contains(kind) != turned.contains(place);
  }

  /// Opens a closed fold, closes an open one.
  void turn(Place place) {
    if (!turned.remove(place)) {
      turned.add(place);
    }
  }

  /// Opens or closes all folds of a kind, here and in entries to come.
  void turnAll(Item.Kind kind) {
    if (!openKinds.remove(kind)) {
      openKinds.add(kind);
    }
    turned.clear();
  }

  boolean isOpen(Item.Kind kind) {
    return openKinds.contains(kind);
  }

  /// Opens or closes folds of some kinds, here and in entries to come.
  void open(Set<Item.Kind> kinds, boolean wanted) {
    if (wanted) {
      openKinds.addAll(kinds);
    } else {
      openKinds.removeAll(kinds);
    }
  }

  boolean isWhole(Place place) {
    return whole.contains(place);
  }

  void showWhole(Place place) {
    whole.add(place);
  }

  /// Opens what holds something as long as that is looked for, without remembering it.
  void seek(Wanted sought) {
    wanted = sought;
  }

  /// Whether something that is looked for stands in a text that would not be shown.
  boolean hides(Place place, String text) {
    return wanted.isIn(place.passage(), text);
  }

  /// The same folds, to be read on another thread.
  Folds copy() {
    var copy = new Folds();
    copy.openKinds.addAll(openKinds);
    copy.turned.addAll(turned);
    copy.whole.addAll(whole);
    copy.wanted = wanted;
    copy.brief = brief;
    return copy;
  }

  /// Shows only prompts and final answers, without folds, or everything again.
  void turnBrief() {
    brief = !brief;
  }

  boolean isBrief() {
    return brief;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Folds folds
        && openKinds.equals(folds.openKinds)
        && turned.equals(folds.turned)
        && whole.equals(folds.whole)
        && wanted.equals(folds.wanted)
        && brief == folds.brief;
  }

  @Override
  public int hashCode() {
    return Objects.hash(openKinds, turned, whole, brief);
  }

  /// Another entry is opened.
  void forgetPlaces() {
    turned.clear();
    whole.clear();
  }
}

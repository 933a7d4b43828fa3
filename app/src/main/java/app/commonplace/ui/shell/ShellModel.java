package app.commonplace.ui.shell;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// Decides which place is shown. FX thread, but needs no window.
public final class ShellModel {
  private final Set<Place> built;
  private final ReadOnlyObjectWrapper<Place> place;
  private final ReadOnlyObjectWrapper<@Nullable Runnable> palette =
      new ReadOnlyObjectWrapper<>(this, "palette");
  private final ReadOnlyObjectWrapper<@Nullable Runnable> keyHelp =
      new ReadOnlyObjectWrapper<>(this, "keyHelp");
  private @Nullable Place cameFrom;
  private Runnable leaving = () -> {};
  private final ObservableSet<Place> badges =
      FXCollections.observableSet(EnumSet.noneOf(Place.class));

  /// @param built places that exist; the others are shown but cannot be gone to
  public ShellModel(Set<Place> built, Place first) {
    this.built = Set.copyOf(built);
    place = new ReadOnlyObjectWrapper<>(this, "place", first);
  }

  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /// What opens the palette; null where there is none.
  public ReadOnlyObjectProperty<@Nullable Runnable> paletteProperty() {
    return palette.getReadOnlyProperty();
  }

  /// @param opens what opens the palette
  public void palette(Runnable opens) {
    palette.set(opens);
  }

  /// What opens the help of keys; null where there is none.
  public ReadOnlyObjectProperty<@Nullable Runnable> keyHelpProperty() {
    return keyHelp.getReadOnlyProperty();
  }

  /// @param opens what opens the help of keys
  public void keyHelp(Runnable opens) {
    keyHelp.set(opens);
  }

  public boolean isBuilt(Place asked) {
    return built.contains(asked);
  }

  /// @param closes what stands in the room of a screen; called before one is gone to, the one that
  ///   is shown as well
  public void leaveBy(Runnable closes) {
    leaving = closes;
  }

  /// Goes there if the place exists; answers whether it does.
  public boolean go(Place there) {
    if (!isBuilt(there)) {
      return false;
    }
    leaving.run();
    badges.remove(there);
    cameFrom = null;
    place.set(there);
    return true;
  }

  /// Goes there for a while; [#comeBack] leads back to where the person is now.
  public void visit(Place there) {
    Place here = place.get();
    if (go(there)) {
      cameFrom = here;
    }
  }

  /// Goes back to where a visit began; answers whether there was one.
  public boolean comeBack() {
    Place back = cameFrom;
    return back != null && go(back);
  }

  /// Places where something happened that the person has not seen yet.
  public ObservableSet<Place> badges() {
    return badges;
  }

  /// Marks a place unless the person is there.
  public void mark(Place there) {
    if (place.get() != there) {
      badges.add(there);
    }
  }
}

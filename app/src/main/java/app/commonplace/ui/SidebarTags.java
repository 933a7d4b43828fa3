package app.commonplace.ui;

import app.commonplace.model.Tag;
import app.commonplace.ui.importing.TagRows;
import app.commonplace.ui.library.LibraryScreen;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.ShellModel;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;

/// The tags of the sidebar, as files that are dragged over the window meet them. FX thread.
record SidebarTags(ShellModel places, LibraryScreen library) implements TagRows {
  @Override
  public @Nullable Bounds inView() {
    return places.placeProperty().get() == Place.LIBRARY ? library.sidebarInView() : null;
  }

  @Override
  public @Nullable Tag at(double sceneX, double sceneY) {
    Bounds shown = inView();
    return shown != null && shown.contains(sceneX, sceneY) ? library.tagAt(sceneX, sceneY) : null;
  }

  @Override
  public void light(@Nullable Tag tag) {
    library.lightTag(tag);
  }
}

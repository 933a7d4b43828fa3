package app.commonplace.ui;

import app.commonplace.problems.Problem;
import app.commonplace.runtime.MachineSettingsFile;
import app.commonplace.runtime.WindowPlace;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Puts a window where it was when it was last closed, unless that lies on a screen that is gone.
/// FX thread.
final class WindowMemory {
  private static final int GRASP = 120;

  private final MachineSettingsFile settings;
  private final Stage stage;
  private @Nullable WindowPlace before;

  WindowMemory(MachineSettingsFile settings, Stage stage) {
    this.settings = settings;
    this.stage = stage;
    stage.setOnHiding(_ -> remember());
  }

  void restore() {
    WindowPlace place = settings.current().window().place();
    before = place;
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    if (place == null || screens.stream().noneMatch(screen -> canBeGrasped(place, screen))) {
      return;
    }
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
  }

  /// Whether enough of the window's upper edge is in view to be drawn back by it.
  static boolean canBeGrasped(WindowPlace place, Rectangle2D screen) {
    double left = Math.max(place.x(), screen.getMinX());
    double right = Math.min((double) place.x() + place.width(), screen.getMaxX());
    return right - left >= GRASP
        && place.y() >= screen.getMinY() - 1
        && place.y() <= screen.getMaxY() - GRASP;
  }

  /// The size of a window that fills its screen says nothing of the one it goes back to.
  private void remember() {
    boolean filled = stage.isMaximized() || stage.isFullScreen();
    WindowPlace last = before;
    WindowPlace now =
        filled && last != null
            ? new WindowPlace(last.x(), last.y(), last.width(), last.height(), stage.isMaximized())
            : new WindowPlace(
                (int) stage.getX(),
                (int) stage.getY(),
                (int) stage.getWidth(),
                (int) stage.getHeight(),
                stage.isMaximized());
    if (!now.equals(last)) {
      try {
        settings.change(set -> set.inWindow(window -> window.withPlace(now)));
      } catch (Problem e) {
        LoggerFactory.getLogger(WindowMemory.class).warn("Where the window was is not kept", e);
      }
    }
  }
}

package app.commonplace.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.pictures.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.ListSelectionView;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.CustomTextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StylesheetsTest {
  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @ParameterizedTest
  @EnumSource
  void controlsOfAllLibrariesAreDressedWithoutAWarning(Colours colours) {
    var warnings = new ArrayList<String>();
    Handler listener = collecting(warnings);
    Logger css = Logger.getLogger("javafx.css");
    css.addHandler(listener);
    try {
      Picture.of(FxThread.call(() -> sceneOfManyControls(colours)));
    } finally {
      css.removeHandler(listener);
    }
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void eachSetHasItsBackground(Colours colours) {
    Picture picture = Picture.of(FxThread.call(() -> sceneOfManyControls(colours)));
    assertThat(picture.at(399, 599)).isEqualTo(background(colours));
  }

  private static int background(Colours colours) {
    return switch (colours) {
      case LIGHT, CONTRAST_LIGHT -> 0xFFFFFFFF;
      case DARK -> 0xFF16181B;
      case CONTRAST_DARK -> 0xFF000000;
    };
  }

  private static Scene sceneOfManyControls(Colours colours) {
    var button = new Button("Choose files");
    button.setTooltip(new Tooltip("Choose files"));
    button.setContextMenu(new ContextMenu(new MenuItem("Open")));
    var list = new ListView<String>();
    list.getItems().addAll(List.of("one", "two"));
    var box =
        new VBox(
            button,
            list,
            new ScrollBar(),
            new Slider(),
            new TextArea(),
            new RangeSlider(0, 100, 10, 90),
            new CustomTextField() {},
            new SegmentedButton(new ToggleButton("one")),
            new CheckComboBox<String>(),
            new ListSelectionView<String>(),
            new PropertySheet(),
            new StatusBar(),
            new ToggleSwitch());
    box.setMaxHeight(400);
    var scene = new Scene(box, 400, 600);
    Stylesheets.dress(scene, colours);
    return scene;
  }

  private static Handler collecting(List<String> messages) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        messages.add(entry.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}

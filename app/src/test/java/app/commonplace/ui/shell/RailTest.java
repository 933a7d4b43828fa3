package app.commonplace.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.texts.Texts;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Where a window begins, and the rail by keyboard.
class RailTest extends FxRobot {
  private final ShellModel places =
      new ShellModel(EnumSet.of(Place.LIBRARY, Place.IMPORTS), Place.LIBRARY);

  private record Room(Place place, TextField field, StackPane node) implements Screen {
    Room(Place place) {
      this(place, new TextField(), new StackPane());
      field.setId("in-" + place.word());
      node.getChildren().add(field);
    }

    @Override
    public void enter() {
      field.requestFocus();
    }

    @Override
    public List<Node> panes() {
      return List.of(node);
    }

    @Override
    public boolean press(KeyEvent key) {
      return false;
    }
  }

  @BeforeAll
  static void startJavaFx() throws TimeoutException {
    FxThread.start();
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void show() throws TimeoutException {
    FxToolkit.setupStage(stage -> {
      Texts texts = Texts.in(Locale.ENGLISH);
      var shell = new Shell(places, new StatusModel(texts), texts, Clock.systemUTC());
      shell.show(List.of(new Room(Place.LIBRARY), new Room(Place.IMPORTS)));
      stage.setScene(new Scene((Parent) shell, 1000, 700));
      stage.show();
    });
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  private boolean isFocused(String id) {
    return FxThread.call(() -> lookup("#" + id).query().isFocused());
  }

  @Test
  void aWindowBeginsInItsScreen() {
    assertThat(isFocused("in-library")).isTrue();
  }

  @Test
  void arrowsWalkAlongTheRailAndEnterGoesThere() {
    interact(() -> lookup("#rail-library").query().requestFocus());
    type(KeyCode.DOWN);
    assertThat(isFocused("rail-imports")).isTrue();
    assertThat(places.placeProperty().get()).isEqualTo(Place.LIBRARY);
    type(KeyCode.DOWN);
    assertThat(isFocused("rail-imports")).as("the rail ends here").isTrue();
    type(KeyCode.UP);
    assertThat(isFocused("rail-library")).isTrue();
    type(KeyCode.DOWN, 1);
    type(KeyCode.ENTER);
    assertThat(places.placeProperty().get()).isEqualTo(Place.IMPORTS);
  }
}

package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockReader;
import app.commonplace.ui.fixture.PassedInto;
import app.commonplace.ui.fixture.WalEntry;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.pictures.Picture;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderPictureTest {
  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
    FxThread.call(Fonts::load);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void showsTheConversationOfTheDrawings(boolean dark) {
    Scene scene = FxThread.call(() -> scene(dark));
    Picture picture = Picture.of(scene);
    picture.writeTo(Path.of("target", "reader-" + (dark ? "dark" : "light") + ".png"));
    assertThat(picture.width()).isEqualTo(596);
  }

  private static Scene scene(boolean dark) {
    var source = new MockReader(WalEntry.opened());
    var desk = new Desks().desk();
    var model = new ReaderModel(source, desk);
    var view =
        new ReaderView(
            model,
            new ReaderDoors(source, _ -> {}, _ -> Optional.empty(), PassedInto.NOWHERE),
            desk,
            new ReaderFrame(() -> {}, () -> {}, new Region()));
    model.openAt(WalEntry.ID, WalEntry.PROMPT);
    var scene = new Scene(view, 596, 872);
    Stylesheets.dress(scene, dark ? Colours.DARK : Colours.LIGHT);
    return scene;
  }
}

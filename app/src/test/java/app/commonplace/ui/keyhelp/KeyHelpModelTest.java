package app.commonplace.ui.keyhelp;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyHelpModelTest {
  private final Desk desk = new Desks().desk();
  private final KeyHelpModel model = new KeyHelpModel(desk, () -> Place.LIBRARY);

  @Test
  void theKeysOfAnImageThatIsShownLargeAreListed() {
    assertThat(images())
        .containsExactly(
            "← → Previous or next image",
            "↑ ↓ Up or down in a large image",
            "0 Make it fit",
            "1 Show at 100 %",
            "S Save the image",
            "Space Back to the text");
  }

  @Test
  void lettersThatDoNothingAreNotNamed() {
    desk.keys().lettersProperty().set(false);
    assertThat(images()).contains(" Save the image", "Space Back to the text");
  }

  private List<String> images() {
    return model.groups().stream()
        .filter(group -> group.name().equals("Images"))
        .flatMap(group -> group.lines().stream())
        .map(line -> line.key() + " " + line.does())
        .toList();
  }
}

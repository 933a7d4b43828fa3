package app.commonplace.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShellModelTest {
  private final ShellModel model =
      new ShellModel(Set.of(Place.LIBRARY, Place.IMPORTS), Place.LIBRARY);

  @Test
  void staysWhereItIsWhenAPlaceDoesNotExistYet() {
    assertThat(model.go(Place.MAP)).isFalse();
    assertThat(model.placeProperty().get()).isEqualTo(Place.LIBRARY);
  }

  @Test
  void whatStandsInTheRoomOfAScreenIsLeftForAnyPlaceThatIsThere() {
    var left = new ArrayList<Place>();
    model.leaveBy(() -> left.add(model.placeProperty().get()));
    model.go(Place.MAP);
    assertThat(left).isEmpty();
    model.go(Place.LIBRARY);
    model.go(Place.IMPORTS);
    assertThat(left).containsExactly(Place.LIBRARY, Place.LIBRARY);
  }

  @Test
  void goingToAMarkedPlaceTakesItsMarkAway() {
    model.mark(Place.IMPORTS);
    model.mark(Place.LIBRARY);
    assertThat(model.badges()).containsExactly(Place.IMPORTS);
    assertThat(model.go(Place.IMPORTS)).isTrue();
    assertThat(model.badges()).isEmpty();
  }
}

package app.commonplace.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Where keys act. Inside of one place others may lie: the innermost is asked first.
public enum KeyPlace {
  EVERYWHERE("shell"),
  LIBRARY("library"),
  LIST("entries"),
  SIDEBAR("nav"),
  SEARCH("search"),
  RESULTS("result-list"),
  COMPARE("compare-layer");

  private final String node;

  /// @param node the id of what is shown there
  KeyPlace(String node) {
    this.node = node;
  }

  /// Its name among the texts.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The places that a node lies in, from the inside out.
  static List<KeyPlace> around(@Nullable Node node) {
    var places = new ArrayList<KeyPlace>();
    for (Node at = node; at != null; at = at.getParent()) {
      for (KeyPlace place : values()) {
        if (place.node.equals(at.getId())) {
          places.add(place);
        }
      }
    }
    return places;
  }
}

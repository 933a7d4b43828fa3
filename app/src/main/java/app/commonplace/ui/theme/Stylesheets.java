package app.commonplace.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;

/// Dresses a scene: Primer as the base, then our colour roles, then one sheet for each family of
/// controls. Immutable; dress scenes on the FX thread.
public final class Stylesheets {
  private static final String FOLDER = "/app/commonplace/ui/css/";
  private static final List<String> CONTROLS =
      List.of(
          "bridge",
          "base",
          "button",
          "field",
          "chip",
          "scroll",
          "popup",
          "shell",
          "sidebar",
          "entries",
          "reader",
          "code",
          "inspector",
          "first-run",
          "search",
          "importing",
          "settings",
          "palette");

  private Stylesheets() {}

  /// Gives the scene the light or the dark look, in place of what it had.
  public static void dress(Scene scene, boolean dark) {
    scene.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getStylesheets().setAll(sheets(dark));
  }

  private static List<String> sheets(boolean dark) {
    return Stream.concat(Stream.of(dark ? "roles-dark" : "roles-light"), CONTROLS.stream())
        .map(Stylesheets::address)
        .toList();
  }

  private static String address(String name) {
    URL url = Stylesheets.class.getResource(FOLDER + name + ".css");
    if (url == null) {
      throw new IllegalStateException("The style sheet " + name + " is not on the class path");
    }
    return url.toExternalForm();
  }
}

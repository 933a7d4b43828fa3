package app.commonplace.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
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
          "switch",
          "key-map",
          "palette");

  private Stylesheets() {}

  /// Gives the scene a set of colours, in place of what it had.
  public static void dress(Scene scene, Colours colours) {
    scene.setUserAgentStylesheet(
        colours.isDark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getStylesheets().setAll(sheets(colours));
  }

  private static List<String> sheets(Colours colours) {
    var names = new ArrayList<String>();
    names.add("roles-" + colours.word());
    names.addAll(CONTROLS);
    if (colours.isContrast()) {
      names.add("contrast");
    }
    return names.stream().map(Stylesheets::address).toList();
  }

  private static String address(String name) {
    URL url = Stylesheets.class.getResource(FOLDER + name + ".css");
    if (url == null) {
      throw new IllegalStateException("The style sheet " + name + " is not on the class path");
    }
    return url.toExternalForm();
  }
}

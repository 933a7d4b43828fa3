package app.commonplace.ui;

import app.commonplace.ui.palette.Command;
import app.commonplace.ui.texts.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/// The menu bar at the top of a screen of macOS, where people look for what a program can do: the
/// commands of the palette, by what they are about. Keys stay with the window, since a field must
/// be asked before a menu whether it takes Mod+Z; the palette and the help of keys show them. FX
/// thread.
final class SystemMenu {
  /// The menus in their order, with the beginnings of the ids of their commands. What belongs in
  /// none of them stands in the last.
  private static final List<Map.Entry<String, List<String>>> MENUS =
      List.of(
          Map.entry("file", List.of("newNote", "import", "preview", "paste", "quit")),
          Map.entry("edit", List.of("undo", "key-redo", "find", "search")),
          Map.entry(
              "entry",
              List.of(
                  "star",
                  "link",
                  "tag",
                  "title",
                  "compare",
                  "duplicates",
                  "empty-trash",
                  "key-list_")),
          Map.entry("go", List.of("go-", "list-", "back", "forward")),
          Map.entry("view", List.of("theme", "fullScreen", "activity", "key-")),
          Map.entry("help", List.of("")));

  private final Texts texts;
  private final Supplier<List<Command>> commands;

  SystemMenu(Texts texts, Supplier<List<Command>> commands) {
    this.texts = texts;
    this.commands = commands;
  }

  /// Whether programs have such a menu on this system.
  static boolean isUsual() {
    return System.getProperty("os.name", "").startsWith("Mac");
  }

  /// A bar that is no part of the window. Its menus are filled as they open, since what can be done
  /// changes.
  MenuBar bar() {
    var bar = new MenuBar();
    bar.setUseSystemMenuBar(true);
    bar.setManaged(false);
    for (Map.Entry<String, List<String>> one : MENUS) {
      var menu = new Menu(texts.get("menu." + one.getKey()));
      menu.setId("menu-" + one.getKey());
      Runnable fill = () -> menu.getItems().setAll(items(one.getKey()));
      menu.setOnShowing(_ -> fill.run());
      fill.run(); // an empty menu does not open
      bar.getMenus().add(menu);
    }
    return bar;
  }

  private List<MenuItem> items(String menu) {
    return commands.get().stream()
        .filter(command -> menuOf(command.id()).equals(menu))
        .map(SystemMenu::item)
        .toList();
  }

  private static MenuItem item(Command command) {
    var item = new MenuItem(command.name());
    item.setId("menu-" + command.id());
    item.setOnAction(_ -> command.action().run());
    return item;
  }

  static String menuOf(String command) {
    return MENUS.stream()
        .filter(menu -> beginnings(menu).anyMatch(command::startsWith))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> beginnings(Map.Entry<String, List<String>> menu) {
    return menu.getValue().stream();
  }
}

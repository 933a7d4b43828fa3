package app.commonplace.ui.reader;

import app.commonplace.exporting.ExportForm;
import app.commonplace.ui.controls.IconMenu;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/// The menu of forms that entries are exported in. FX thread.
public final class ExportMenu {
  private static final List<ExportForm> FORMS =
      List.of(ExportForm.MARKDOWN, ExportForm.HTML, ExportForm.JSON);

  private ExportMenu() {}

  /// @param name what is exported
  public static IconMenu of(String id, String name, Desk desk, Consumer<ExportForm> export) {
    return new IconMenu(
        id,
        Feather.SHARE,
        name,
        FORMS.stream().map(form -> item(form, desk, export)).toArray(MenuItem[]::new));
  }

  /// The same as a line of another menu.
  public static Menu submenu(Desk desk, Consumer<ExportForm> export, boolean usable) {
    var menu = new Menu(desk.text("reader.exportAs"));
    FORMS.forEach(form -> menu.getItems().add(item(form, desk, export)));
    menu.setDisable(!usable);
    return menu;
  }

  private static MenuItem item(ExportForm form, Desk desk, Consumer<ExportForm> export) {
    var item = new MenuItem(desk.text("reader.export." + form.name().toLowerCase(Locale.ROOT)));
    item.setOnAction(_ -> export.accept(form));
    return item;
  }
}

package app.commonplace.ui.reader;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.Entry;
import app.commonplace.runtime.ReadingStyle.Width;
import app.commonplace.ui.controls.IconMenu;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The menus of the reader: in which form the entry is exported, and how it is shown. Each line
/// names the key that does the same. FX thread.
final class ReaderMenu {
  private final ReaderModel model;
  private final ReaderContext context;
  private final Desk desk;

  ReaderMenu(ReaderContext context) {
    this.context = context;
    model = context.model();
    desk = context.desk();
  }

  IconMenu export() {
    return ExportMenu.of("reader-export", desk.text("reader.export"), desk, this::export);
  }

  private void export(ExportForm form) {
    OpenEntry opened = model.openedProperty().get();
    if (opened != null) {
      Entry entry = opened.entry();
      String title = desk.titled(entry.title());
      context.saving().entries(List.of(entry.id()), title, form);
    }
  }

  /// @param note begins a note on the current passage
  IconMenu more(Runnable note, Runnable copyPassage) {
    ReadingLook look = context.look();
    var brief = new CheckMenuItem();
    named(brief, "reader.brief", KeyAction.BRIEF);
    model.layout().briefProperty().subscribe(on -> brief.setSelected(on));
    brief.setOnAction(_ -> model.layout().turnBrief());
    return new IconMenu(
        "reader-more",
        Feather.MORE_HORIZONTAL,
        desk.text("reader.more"),
        item("reader.note.add", KeyAction.NOTE, note),
        item("reader.copyPassage", KeyAction.COPY_PASSAGE, copyPassage),
        item("reader.markUnread", null, model.changes()::markUnread),
        item("reader.trash", null, model.changes()::turnTrash),
        new SeparatorMenuItem(),
        brief,
        check("reader.wrap", KeyAction.WRAP, look.wrapsProperty()),
        check("reader.numbers", null, look.numbersProperty()),
        width(look),
        new SeparatorMenuItem(),
        item("reader.larger", KeyAction.LARGER, () -> look.resize(1)),
        item("reader.smaller", KeyAction.SMALLER, () -> look.resize(-1)),
        item(
            "reader.usualSize",
            KeyAction.USUAL_SIZE,
            () -> look.sizeProperty().set(ReadingLook.USUAL_SIZE)));
  }

  private Menu width(ReadingLook look) {
    var menu = new Menu(desk.text("reader.width"));
    var group = new ToggleGroup();
    for (Width width : Width.values()) {
      var item =
          new RadioMenuItem(desk.text("reader.width." + width.name().toLowerCase(Locale.ROOT)));
      item.setToggleGroup(group);
      item.setSelected(width == look.widestProperty().get());
      item.setOnAction(_ -> look.widestProperty().set(width));
      menu.getItems().add(item);
    }
    return menu;
  }

  private MenuItem item(String text, @Nullable KeyAction does, Runnable action) {
    var item = new MenuItem();
    named(item, text, does);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private CheckMenuItem check(String text, @Nullable KeyAction does, Property<Boolean> on) {
    var item = new CheckMenuItem();
    named(item, text, does);
    item.selectedProperty().bindBidirectional(on);
    return item;
  }

  private void named(MenuItem item, String text, @Nullable KeyAction does) {
    if (does == null) {
      item.setText(desk.text(text));
    } else {
      desk.keys().shown(does).subscribe(key -> item.setText(Menus.named(desk.text(text), key)));
    }
  }
}

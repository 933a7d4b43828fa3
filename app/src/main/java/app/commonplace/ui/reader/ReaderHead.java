package app.commonplace.ui.reader;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Provider;
import app.commonplace.model.Tag;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Chip;
import app.commonplace.ui.controls.InPlaceField;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.texts.ModelNames;
import app.commonplace.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Title, source, model, date, length, tags and the number of links of the entry that is open.
final class ReaderHead extends Region {
  /// From so many minutes on, hours are told.
  private static final int LONG = 120;

  private static final double TIP = 480;

  private final ReaderModel model;
  private final Desk desk;
  private final ReadingLook look;
  private final Runnable showLinks;
  private final Supplier<List<Tag>> suggested;
  private final TitleText title = new TitleText();
  private final InPlaceField titleField;
  private final Tooltip titleTip = new Tooltip();
  private final FlowPane meta = new FlowPane(Orientation.HORIZONTAL, 6, 2);
  private final FlowPane tags = new FlowPane(Orientation.HORIZONTAL, 6, 6);
  private final Button linked;
  private final HBox chips;
  private final Region rule = new Region();
  private final VBox lines;
  private @Nullable EntryId shown;

  /// @param suggested tags that the entry may lack
  ReaderHead(
      ReaderModel model,
      Desk desk,
      ReadingLook look,
      Runnable showLinks,
      Supplier<List<Tag>> suggested) {
    this.suggested = suggested;
    this.model = model;
    this.look = look;
    this.desk = desk;
    this.showLinks = showLinks;
    getStyleClass().add("reader-head");
    setId("reader-head");
    title.setId("reader-title");
    title.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        beginTitle();
      }
    });
    titleField =
        new InPlaceField(
            "title-field",
            desk.text("keys.action.title"),
            model.changes()::rename,
            () -> showTitle(title));
    meta.getStyleClass().add("meta");
    rule.getStyleClass().add("rule");
    linked =
        Buttons.of(
            "reader-links",
            Feather.LINK,
            "",
            () -> this.showLinks.run(),
            "quiet",
            "small",
            "flush");
    HBox.setHgrow(tags, Priority.ALWAYS);
    chips = new HBox(6, tags, linked);
    lines = new VBox(title, meta, chips, rule);
    VBox.setMargin(meta, new javafx.geometry.Insets(6, 0, 0, 0));
    VBox.setMargin(chips, new javafx.geometry.Insets(10, 0, 0, 0));
    VBox.setMargin(rule, new javafx.geometry.Insets(13, 0, 0, 0));
    getChildren().add(lines);
    titleTip.setWrapText(true);
    titleTip.setMaxWidth(TIP);
    title.cutProperty().subscribe(_ -> showTip());
    model.openedProperty().subscribe(opened -> show());
    model.pageProperty().subscribe(page -> show());
  }

  private void show() {
    OpenEntry opened = model.openedProperty().get();
    if (opened == null) {
      return;
    }
    Entry entry = opened.entry();
    title.show(desk.titled(entry.title()));
    if (!entry.id().equals(shown)) { // else a title that is being typed goes on
      shown = entry.id();
      showTitle(title);
    }
    showTip();
    meta.getChildren().setAll(meta(entry));
    tags.getChildren().setAll(opened.tags().stream().map(this::chip).toList());
    tags.getChildren().add(new TagAdder(model, suggested, desk));
    linked.setText(desk.text("reader.linked", opened.links().size()));
    Parts.show(linked, !opened.links().isEmpty());
    requestLayout();
  }

  /// Starts to type another title; the field has the one that there is.
  void beginTitle() {
    OpenEntry opened = model.openedProperty().get();
    if (opened != null) {
      showTitle(titleField);
      titleField.begin(opened.entry().title());
    }
  }

  /// @param part the title, or the field for another one
  private void showTitle(Node part) {
    if (!part.equals(lines.getChildren().getFirst())) {
      lines.getChildren().set(0, part);
    }
  }

  /// All of a title that is cut, and what the source calls it where a person calls it otherwise.
  private void showTip() {
    OpenEntry opened = model.openedProperty().get();
    var said = new ArrayList<String>();
    if (opened != null && title.cutProperty().get()) {
      said.add(desk.titled(opened.entry().title()));
    }
    if (opened != null && !opened.sourceTitle().equals(opened.entry().title())) {
      said.add(desk.text("reader.sourceTitle", desk.titled(opened.sourceTitle())));
    }
    titleTip.setText(String.join("\n", said));
    if (said.isEmpty()) {
      Tooltip.uninstall(title, titleTip);
    } else {
      Tooltip.install(title, titleTip);
    }
  }

  /// Starts to type a tag.
  void beginTag() {
    if (tags.getChildren().getLast() instanceof TagAdder adder) {
      adder.begin();
    }
  }

  private List<Node> meta(Entry entry) {
    Page page = model.pageProperty().get();
    var parts = new ArrayList<Label>();
    Label source = Labels.fixed(Provider.displayName(entry.provider()), Styles.FG_DEFAULT);
    source.setGraphic(new ProviderTile(entry.provider()));
    parts.add(source);
    if (entry.model() != null) {
      parts.add(Labels.fixed(ModelNames.displayName(entry.model())));
    }
    if (entry.createdAt() != null) {
      Label date = Labels.fixed(desk.dates().full(entry.createdAt()));
      date.setTooltip(new Tooltip(desk.dates().exact(entry.createdAt())));
      parts.add(date);
    }
    parts.add(Labels.fixed(desk.text("reader.passages", page.path().size())));
    if (page.minutes() > 0) {
      parts.add(Labels.fixed(reading(page.minutes())));
    }
    return dotted(parts);
  }

  /// Nobody counts minutes over a whole evening.
  private String reading(int minutes) {
    return minutes < LONG
        ? desk.text("reader.minutes", minutes)
        : desk.text("reader.hours", Math.round(minutes / 60.0));
  }

  /// Each part takes the dot behind it along, so that no row begins with one.
  private static List<Node> dotted(List<Label> parts) {
    var dotted = new ArrayList<Node>();
    for (Label part : parts.subList(0, parts.size() - 1)) {
      var group = new HBox(6, part, Labels.fixed("·", Styles.FG_SUBTLE));
      group.setAlignment(Pos.CENTER_LEFT);
      dotted.add(group);
    }
    dotted.add(parts.getLast());
    return dotted;
  }

  private Node chip(Tag tag) {
    String remove = desk.text("reader.removeTag", tag.name());
    Runnable removing = () -> model.changes().removeTag(tag.name());
    var chip = new Chip(tag.name(), tag.hue(), remove, removing);
    String list = desk.text("reader.listTag", tag.name());
    var menu =
        new ContextMenu(
            Menus.item(list, "", () -> model.leads().list(tag)), Menus.item(remove, "", removing));
    chip.setOnContextMenuRequested(event -> {
      menu.show(chip, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    return chip;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + lines.prefHeight(look.width(width));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double top = snappedTopInset();
    lines.resizeRelocate(look.left(getWidth()), top, look.width(getWidth()), getHeight() - top);
  }
}

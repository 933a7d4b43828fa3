package app.commonplace.ui.reader;

import app.commonplace.model.Part;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One image over the window, made to fit or point by point; arrows lead to its neighbours, Escape
/// leads back. FX thread.
public final class ImageLayer extends BorderPane {
  private static final double EDGE = 32;
  private static final double STEP = 0.1;

  private final ImagesModel model;
  private final Desk desk;
  private final Runnable save;
  private final Label name = Labels.filling("", Styles.PANE);
  private final Label place = Labels.fixed("", Styles.SMALL, Styles.FG_MUTED);
  private final IconButton previous;
  private final IconButton next;
  private final IconButton scale;
  private final ImageView view = new ImageView();
  private final StackPane page = new StackPane(view);
  private final ScrollPane scroll = new ScrollPane(page);
  private final LayerFocus focus = new LayerFocus(this);

  /// @param saving asks where an image is to be saved
  public ImageLayer(ReaderModel reader, Consumer<Part> saving, Desk desk) {
    this.model = reader.images();
    this.desk = desk;
    save = () -> model.shown().ifPresent(saving);
    setId("image-layer");
    getStyleClass().addAll("pane", "image-layer");
    previous = button("previous", Feather.CHEVRON_LEFT, "←", () -> model.step(-1));
    next = button("next", Feather.CHEVRON_RIGHT, "→", () -> model.step(1));
    scale = button("scale", Feather.MAXIMIZE, "1", this::turnScale);
    IconButton keep = button("save", Feather.DOWNLOAD, "S", save);
    IconButton close = button("close", Feather.X, desk.text("library.key.escape"), model::close);
    setTop(new PaneHeader(name, place, previous, next, scale, keep, close));
    view.setPreserveRatio(true);
    page.getStyleClass().add("image-page");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setPannable(true);
    scroll.setId("image-scroll");
    setCenter(scroll);
    focus.takeKeys(this::press);
    scroll.viewportBoundsProperty().addListener((_, _, _) -> fit());
    model.atProperty().subscribe(at -> show(at.intValue()));
    model.imageProperty().subscribe(this::show);
    model.wholeProperty().subscribe(this::fit);
  }

  private IconButton button(String word, Feather glyph, String key, Runnable action) {
    var button = new IconButton("image-" + word, glyph, desk.text("reader.image." + word), key);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void show(int at) {
    boolean shown = at >= 0;
    boolean opening = shown && !isVisible();
    focus.show(shown);
    if (shown) {
      name.setText(model.name());
      place.setText(desk.text("reader.image.place", at + 1, model.count()));
      previous.setDisable(at == 0);
      next.setDisable(at == model.count() - 1);
      view.setAccessibleText(model.name());
    }
    if (opening) {
      scroll.requestFocus();
    }
  }

  private void show(@Nullable Image image) {
    view.setImage(image);
    fit();
  }

  /// No image is made larger than it is.
  private void fit() {
    Image image = view.getImage();
    boolean whole = model.wholeProperty().get();
    String word = desk.text(whole ? "reader.image.fit" : "reader.image.scale");
    scale.name(word, whole ? "0" : "1");
    if (image != null) {
      var room = scroll.getViewportBounds();
      view.setFitWidth(whole ? 0 : Math.min(image.getWidth(), room.getWidth() - EDGE));
      view.setFitHeight(whole ? 0 : Math.min(image.getHeight(), room.getHeight() - EDGE));
    }
  }

  private void turnScale() {
    model.wholeProperty().set(!model.wholeProperty().get());
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.TAB || (key.getTarget() instanceof IconButton && acts(key))) {
      return; // among the buttons
    }
    if (Keys.isPlain(key) && !desk.keys().isIdle(key) && used(key.getCode())) {
      key.consume();
    }
  }

  private static boolean acts(KeyEvent key) {
    return key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE;
  }

  private boolean used(KeyCode key) {
    switch (key) {
      case ESCAPE, SPACE -> model.close();
      case LEFT, K -> model.step(-1);
      case RIGHT, J -> model.step(1);
      case DIGIT0, F -> model.wholeProperty().set(false);
      case DIGIT1 -> model.wholeProperty().set(true);
      case UP -> scroll.setVvalue(scroll.getVvalue() - STEP);
      case DOWN -> scroll.setVvalue(scroll.getVvalue() + STEP);
      case S -> save.run();
      default -> {
        return false;
      }
    }
    return true;
  }
}

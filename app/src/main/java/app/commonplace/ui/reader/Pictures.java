package app.commonplace.ui.reader;

import app.commonplace.model.Blob;
import app.commonplace.model.Part;
import app.commonplace.runtime.ReadingStyle.Width;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.DragOut;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.texts.ByteSizes;
import app.commonplace.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Shows images and attachments. Bytes come from the library alone, decoded away from the FX thread
/// and never larger than they are shown. FX thread.
final class Pictures {
  private static final double SMALL_WIDTH = 104;
  private static final double SMALL_HEIGHT = 64;
  private static final double LARGE_WIDTH = ReadingLook.pixels(Width.USUAL);
  private static final double LARGE_HEIGHT = 480;
  private static final int KEPT = 60;

  private record Key(String sha256, boolean large) {}

  private final ReaderSource source;
  private final Desk desk;
  private final PartFiles files;
  private final Map<Key, Image> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Image> eldest) {
          return size() > KEPT;
        }
      };

  Pictures(ReaderSource source, Desk desk, PartFiles files) {
    this.source = source;
    this.desk = desk;
    this.files = files;
  }

  /// A picture as small as it stands in a prompt.
  Node thumbnail(Part part) {
    return picture(part, false);
  }

  /// A picture as wide as the column, if it is that wide itself.
  Node large(Part part) {
    return picture(part, true);
  }

  private Node picture(Part part, boolean large) {
    Blob blob = part.blob();
    if (blob == null) {
      return missing(part);
    }
    var view = new ImageView();
    view.setPreserveRatio(true);
    var box = new Button("", view);
    box.getStyleClass().setAll("picture-box");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    box.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    if (!large) {
      box.setPrefSize(SMALL_WIDTH, SMALL_HEIGHT);
    }
    box.setAccessibleText(desk.text("reader.image.spoken", FileNames.of(part, desk)));
    box.setOnAction(_ -> files.view(part));
    box.setContextMenu(files.imageMenu(part));
    DragOut.from(box, () -> files.dragged(part));
    var key = new Key(blob.sha256(), large);
    Image known = kept.get(key);
    if (known != null) {
      show(view, known, large);
    } else {
      reserve(view, part, large);
      desk.jobs().run(() -> load(blob, large), image -> arrived(image, key, view, box, part));
    }
    return box;
  }

  /// Keeps the room that the picture will take, so that nothing moves when it comes.
  private static void reserve(ImageView view, Part part, boolean large) {
    double width = number(part.about(Part.Meta.WIDTH));
    double height = number(part.about(Part.Meta.HEIGHT));
    if (large && width > 0 && height > 0) {
      double scale = Math.min(1, Math.min(LARGE_WIDTH / width, LARGE_HEIGHT / height));
      view.setFitWidth(width * scale);
      view.setFitHeight(height * scale);
    }
  }

  private static double number(@org.jspecify.annotations.Nullable String text) {
    try {
      return text == null ? 0 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private Optional<Image> load(Blob blob, boolean large) {
    return source
        .bytes(blob, ImageBytes.LARGEST_FILE)
        .flatMap(bytes ->
            ImageBytes.decode(
                bytes,
                large ? 2 * LARGE_WIDTH : 2 * SMALL_WIDTH,
                large ? 2 * LARGE_HEIGHT : 2 * SMALL_HEIGHT));
  }

  private void arrived(Optional<Image> image, Key key, ImageView view, Button box, Part part) {
    if (image.isPresent()) {
      kept.put(key, image.get());
      show(view, image.get(), key.large);
    } else {
      String said = desk.text("reader.notAPicture", FileNames.of(part, desk));
      box.setGraphic(Labels.of(said, Styles.SMALL));
      box.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
      box.setOnAction(_ -> files.open(part));
    }
  }

  private static void show(ImageView view, Image image, boolean large) {
    view.setImage(image);
    if (large) {
      view.setFitWidth(Math.min(LARGE_WIDTH, image.getWidth()));
      view.setFitHeight(Math.min(LARGE_HEIGHT, image.getHeight()));
    } else {
      view.setFitWidth(SMALL_WIDTH - 2);
      view.setFitHeight(SMALL_HEIGHT - 2);
    }
  }

  /// A file that can be named but not shown.
  Node attachment(Part part) {
    if (part.blob() == null) {
      return missing(part);
    }
    String name = FileNames.of(part, desk);
    String size = new ByteSizes(desk.texts()).of(part.blob().size());
    var line =
        new HBox(
            8,
            Icons.of(Feather.PAPERCLIP, 14),
            Labels.of(name),
            Labels.fixed(size, Styles.FG_SUBTLE));
    line.setAlignment(Pos.CENTER_LEFT);
    Button open = Buttons.of("open-file", "", () -> files.open(part));
    open.getStyleClass().setAll("file-box");
    open.setGraphic(line);
    open.setAccessibleText(desk.text("reader.file.spoken", name, size));
    open.setContextMenu(files.menu(part));
    DragOut.from(open, () -> files.dragged(part));
    String saving = desk.text("reader.file.saveNamed", name);
    var save = new IconButton("save-file", Feather.DOWNLOAD, saving);
    save.getStyleClass().add(Styles.COMPACT);
    save.setOnAction(_ -> files.save(part));
    var both = new HBox(2, open, save);
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }

  private Node missing(Part part) {
    String reason = part.about(Part.Meta.MISSING);
    var box =
        new HBox(
            8,
            Icons.of(Feather.FILE, 14),
            Labels.of(FileNames.of(part, desk)),
            Labels.of(reason == null ? desk.text("reader.missing") : reason, Styles.FG_SUBTLE));
    box.getStyleClass().add("missing-file");
    box.setAccessibleText(FileNames.of(part, desk) + ", " + desk.text("reader.missing"));
    return box;
  }
}

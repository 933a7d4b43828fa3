package app.commonplace.ui.importing;

import app.commonplace.ui.texts.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The dialogs of the operating system. FX thread.
public final class NativeFileChoice implements FileChoice {
  private final Supplier<@Nullable Window> owner;
  private final Texts texts;
  private @Nullable File folder;

  /// @param owner the window the dialogs belong to, asked each time
  public NativeFileChoice(Supplier<@Nullable Window> owner, Texts texts) {
    this.owner = owner;
    this.texts = texts;
  }

  @Override
  public List<Path> open() {
    FileChooser chooser = chooser(texts.get("importing.choose.title"));
    List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
    if (chosen == null || chosen.isEmpty()) {
      return List.of();
    }
    folder = chosen.getFirst().getParentFile();
    return chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> library() {
    FileChooser chooser = chooser(texts.get("settings.library.choose"));
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.get("settings.library.files"), "*.commonplace"));
    return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
  }

  @Override
  public Optional<Path> save(String name) {
    FileChooser chooser = chooser(texts.get("importing.save.title"));
    chooser.setInitialFileName(name);
    return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
  }

  @Override
  public Optional<Path> folder() {
    var chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("settings.watch.choose"));
    return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
  }

  private FileChooser chooser(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    File last = folder;
    if (last != null && last.isDirectory()) {
      chooser.setInitialDirectory(last);
    }
    return chooser;
  }
}

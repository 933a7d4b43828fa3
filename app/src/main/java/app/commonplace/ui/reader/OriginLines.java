package app.commonplace.ui.reader;

import app.commonplace.library.Raws;
import app.commonplace.model.Entry;
import app.commonplace.model.Passage;
import app.commonplace.model.Provider;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.texts.ByteSizes;
import app.commonplace.ui.texts.ModelNames;
import app.commonplace.ui.theme.Styles;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Source, models, times and length of the open entry, and its originals, each of which can be
/// saved. FX thread.
final class OriginLines extends VBox {
  private final Desk desk;

  /// @param save saves an original
  OriginLines(OpenEntry opened, Provenance known, Desk desk, Consumer<Raws.About> save) {
    super(10);
    this.desk = desk;
    getStyleClass().add("fact-lines");
    Entry entry = opened.entry();
    String source = Provider.displayName(entry.provider());
    add("source", entry.account().isBlank() ? source : source + " · " + entry.account());
    add("models", String.join(", ", models(opened)));
    add("begun", time(entry.createdAt()));
    add("changed", time(entry.updatedAt()));
    if (known.letters() > 0) {
      add("length", desk.text("facts.letters", known.letters(), known.tokens()));
    }
    for (Raws.About original : known.originals()) {
      getChildren().add(line(original, save));
    }
  }

  private static Set<String> models(OpenEntry opened) {
    var names = new LinkedHashSet<String>();
    for (Passage passage : opened.passages()) {
      if (passage.model() != null) {
        names.add(ModelNames.displayName(passage.model()));
      }
    }
    if (names.isEmpty() && opened.entry().model() != null) {
      names.add(ModelNames.displayName(opened.entry().model()));
    }
    return names;
  }

  private String time(@Nullable Instant when) {
    return when == null ? "" : desk.dates().full(when);
  }

  /// What nothing is known of is left out.
  private void add(String word, String said) {
    if (!said.isEmpty()) {
      Label words = Labels.of(said, "fact-words");
      words.setId("fact-" + word);
      Wrapping.of(words);
      words.setMinHeight(USE_PREF_SIZE);
      Label name = Labels.filling(desk.text("facts." + word), Styles.CAPTION, Styles.FG_SUBTLE);
      getChildren().add(new VBox(2, name, words));
    }
  }

  private LineButton line(Raws.About original, Consumer<Raws.About> save) {
    String size = new ByteSizes(desk.texts()).of(original.size());
    String when = desk.dates().brief(original.importedAt());
    var line = new LineButton(original.archive(), desk.text("facts.original", when, size));
    line.setId("original-" + original.id());
    line.begin(Icons.of(Feather.DOWNLOAD, 14));
    line.setAccessibleText(desk.text("facts.saveOriginal", original.archive(), when));
    line.setOnAction(_ -> save.accept(original));
    return line;
  }
}

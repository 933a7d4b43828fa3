package app.commonplace.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The font files that come with the application. Style sheets name their families; a wrong name
/// would fall back to another font without a word, so [#load] answers the names it found.
public final class Fonts {
  public static final String READING = "Inter";
  public static final String SEMIBOLD = "Inter SemiBold";
  public static final String MONO = "JetBrains Mono";

  private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
  private static final List<String> FILES =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-Italic.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-SemiBoldItalic.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Italic.ttf");

  private Fonts() {}

  /// Read when first asked for, once.
  private static final class Loaded {
    static final List<String> FAMILIES = FILES.stream().map(Fonts::family).distinct().toList();
  }

  /// Makes the fonts known to JavaFX. Answers their families.
  public static List<String> load() {
    return Loaded.FAMILIES;
  }

  private static String family(String file) {
    try (InputStream bytes = Fonts.class.getResourceAsStream(FOLDER + file)) {
      if (bytes == null) {
        throw new IllegalStateException("The font " + file + " is not on the class path");
      }
      return Font.loadFont(bytes, 13).getFamily();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

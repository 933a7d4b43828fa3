package app.commonplace.ui.pictures;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.ui.fx.FxThread;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// What a scene looks like, as pixels. Immutable. The scene need not be on a stage, so a picture
/// may be larger than the headless platform's screen.
public final class Picture {
  private final int width;
  private final int height;
  private final int[] argb;

  private Picture(int width, int height, int[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb;
  }

  /// Takes the picture of a scene as it stands. Any thread.
  public static Picture of(Scene scene) {
    return FxThread.call(() -> snapshot(scene));
  }

  private static Picture snapshot(Scene scene) {
    // twice: style sheets decide sizes, sizes decide which cells there are, and those need styles
    for (int pass = 0; pass < 2; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return new Picture(width, height, pixels);
  }

  /// Writes a PNG file; it appears under its name only when it is complete.
  public void writeTo(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Path temporary = Files.createTempFile(folder, "picture", ".png");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
        Png.write(width, height, argb, out);
      }
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "The picture could not be written to " + file + ".",
          "Choose a folder that exists and can be written.",
          e);
    }
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// The colour at a place as 0xAARRGGBB.
  public int at(int x, int y) {
    return argb[y * width + x];
  }
}

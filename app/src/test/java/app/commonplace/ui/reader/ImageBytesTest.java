package app.commonplace.ui.reader;

import static java.awt.image.BufferedImage.TYPE_BYTE_BINARY;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fx.FxThread;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageBytesTest {
  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void sizesAreReadFromTheFileAndPicturesShrunkToTheirPlace(String format) throws IOException {
    byte[] bytes = image(format, 640, 480);
    assertThat(ImageBytes.size(bytes)).containsExactly(640, 480);
    var image = ImageBytes.decode(bytes, 208, 128).orElseThrow();
    assertThat(image.getWidth()).isLessThanOrEqualTo(208);
    assertThat(image.getHeight()).isLessThanOrEqualTo(128);
  }

  /// Black points pack so well that a small file holds more of them than memory should.
  @Test
  void aPictureOfTooManyPointsIsRefused() throws IOException {
    byte[] bytes = encoded("png", new BufferedImage(20_000, 4_000, TYPE_BYTE_BINARY));
    assertThat(ImageBytes.size(bytes)).containsExactly(20_000, 4_000);
    assertThat(ImageBytes.decode(bytes, 100, 100)).isEmpty();
  }

  @Test
  void aSizeThatNoPictureHasIsRefused() throws IOException {
    byte[] bytes = image("png", 4, 4);
    ByteBuffer.wrap(bytes).putInt(16, -1).putInt(20, Integer.MIN_VALUE);
    assertThat(ImageBytes.size(bytes)).containsExactly(0, 0);
    assertThat(ImageBytes.decode(bytes, 100, 100)).isEmpty();
  }

  @Test
  void bytesThatAreNoPictureAreNotShown() throws IOException {
    var random = new Random(11);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = i % 2 == 0 ? new byte[random.nextInt(40)] : image("jpg", 8, 8);
      for (int n = 0; n < bytes.length / 8; n++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertThat(ImageBytes.size(bytes)).as("seed 11, round %d", i).hasSize(2);
      assertThat(ImageBytes.decode(bytes, 10, 10)).as("seed 11, round %d", i).isNotNull();
    }
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    return encoded(format, new BufferedImage(width, height, TYPE_INT_RGB));
  }

  private static byte[] encoded(String format, BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}

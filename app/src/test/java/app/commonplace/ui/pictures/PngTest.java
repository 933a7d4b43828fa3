package app.commonplace.ui.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
  @Test
  void anotherReaderSeesTheSamePixels() throws IOException {
    int width = 37;
    int height = 11;
    int[] pixels = new Random(5).ints((long) width * height).map(p -> p | 0xFF000000).toArray();
    var file = new ByteArrayOutputStream();
    Png.write(width, height, pixels, file);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
    assertThat(read.getRGB(0, 0, width, height, null, 0, width)).isEqualTo(pixels);
  }
}

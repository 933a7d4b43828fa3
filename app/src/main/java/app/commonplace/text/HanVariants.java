package app.commonplace.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Traditional Chinese characters and the simplified ones that stand for them today. Read when the
/// first Chinese character is folded. Immutable; thread-safe.
final class HanVariants {
  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9FFF;
  private static final char[] SIMPLIFIED = read();

  private HanVariants() {}

  /// The simplified form of a character; the character itself where there is none.
  static int simplified(int codePoint) {
    return codePoint >= FIRST && codePoint <= LAST ? SIMPLIFIED[codePoint - FIRST] : codePoint;
  }

  /// Each line of the table is a simplified character, followed by those it stands for.
  private static char[] read() {
    var simplified = new char[LAST - FIRST + 1];
    for (int i = 0; i < simplified.length; i++) {
      simplified[i] = (char) (FIRST + i);
    }
    try (InputStream in = HanVariants.class.getResourceAsStream("han-variants.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "the table of Chinese variants").readAllBytes();
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> {
            for (int i = 1; i < line.length(); i++) {
              simplified[line.charAt(i) - FIRST] = line.charAt(0);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return simplified;
  }
}

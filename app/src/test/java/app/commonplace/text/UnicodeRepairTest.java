package app.commonplace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeRepairTest {
  private static final String HIGH = "\uD83D";
  private static final String LOW = "\uDE00";

  @Test
  void repairsEachKindOfInvalidText() {
    assertThat(UnicodeRepair.repair("tea" + HIGH)).isEqualTo(new Repaired("tea\uFFFD", 1));
    assertThat(UnicodeRepair.repair(LOW + HIGH)).isEqualTo(new Repaired("\uFFFD\uFFFD", 2));
    assertThat(UnicodeRepair.repair("a\u0000b\u0007c\u001F")).isEqualTo(new Repaired("abc", 3));
    assertThat(UnicodeRepair.repair(HIGH + HIGH + LOW))
        .isEqualTo(new Repaired("\uFFFD" + HIGH + LOW, 1));
  }

  @Test
  void leavesValidTextAloneAsTheSameObject() {
    String text = "tab\t line\r\n " + HIGH + LOW + " \uE200 \uF0A7 \u202E \u0085 \uFFFD";

    assertThat(UnicodeRepair.repair(text).text()).isSameAs(text);
    assertThat(UnicodeRepair.repair(text).repaired()).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 20261101})
  void repairedTextSurvivesStoringAndASecondRepair(long seed) {
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      String text = randomText(random);
      String once = UnicodeRepair.repair(text).text();

      assertThat(UnicodeRepair.repair(once)).isEqualTo(new Repaired(once, 0));
      byte[] stored = once.getBytes(StandardCharsets.UTF_8);
      assertThat(new String(stored, StandardCharsets.UTF_8)).isEqualTo(once);
    }
  }

  private static String randomText(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(40));
        case 1 -> text.append((char) (0xD7F0 + random.nextInt(0x820)));
        case 2 -> text.appendCodePoint(0x1F600 + random.nextInt(40));
        default -> text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }
}

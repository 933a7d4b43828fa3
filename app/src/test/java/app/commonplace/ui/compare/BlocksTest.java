package app.commonplace.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {
  private static List<String> blocks(String text) {
    return Blocks.of(text).stream()
        .map(block -> text.substring(block.start(), block.end()))
        .toList();
  }

  @Test
  void paragraphsAndCodeAreSetApart() {
    assertThat(blocks("One\ntwo\n\nThree\n```java\na\n\nb\n```\nFour"))
        .containsExactly("One\ntwo", "Three", "```java\na\n\nb\n```", "Four");
  }

  @Test
  void codeThatIsNeverClosedGoesToTheEnd() {
    assertThat(blocks("One\n```\na\n\nb")).containsExactly("One", "```\na\n\nb");
  }

  @Test
  void nothingHasNoBlocksAndALongLineIsOne() {
    assertThat(blocks(" \n\n")).isEmpty();
    assertThat(blocks("a ".repeat(100_000))).hasSize(1);
  }
}

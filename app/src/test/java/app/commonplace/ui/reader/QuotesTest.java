package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTest {
  @Test
  void whatWasSelectedBeginsTheNoteAndIsFoundInItAgain() {
    String note = Quotes.begin("one\n two ") + "because";
    assertThat(note).isEqualTo("> one\n>  two\n\nbecause");
    assertThat(Quotes.of(note)).containsExactly("one", "two");
  }

  @Test
  void aNoteOnAllOfAPassageQuotesNothing() {
    assertThat(Quotes.begin(" ")).isEmpty();
    assertThat(Quotes.of("plain\n> later")).isEmpty();
  }
}

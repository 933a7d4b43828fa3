package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

final class FieldTermsTest {
  @Test
  void aTextOfSeveralPassagesIsAsLongAsTheIndexKnowsThem() {
    var passage = new FieldTerms();
    passage.add(Collections.nCopies(101, "tide"));
    var known = new FieldTerms();
    known.setLength(Bm25.rounded(101));
    var fromTexts = new FieldTerms();
    var fromIndex = new FieldTerms();
    for (int i = 0; i < 3; i++) {
      fromTexts.append(passage);
      fromIndex.append(known);
    }
    assertThat(Bm25.rounded(101)).isNotEqualTo(101);
    assertThat(fromTexts.length()).isEqualTo(fromIndex.length());
  }
}

package app.commonplace.indexing;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Hands terms that our analyzer made to Lucene. Used again for every text; one thread.
final class TermStream extends TokenStream {
  /// Between two columns of one field, farther than any `~` reaches.
  static final int GAP = 2000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private Iterator<List<String>> columns = List.<List<String>>of().iterator();
  private Iterator<String> terms = List.<String>of().iterator();
  private int nextStep = 1;

  TermStream of(List<List<String>> texts) {
    columns = texts.iterator();
    terms = List.<String>of().iterator();
    nextStep = 1;
    return this;
  }

  @Override
  public boolean incrementToken() {
    while (!terms.hasNext()) {
      if (!columns.hasNext()) {
        return false;
      }
      terms = columns.next().iterator();
    }
    clearAttributes();
    term.append(terms.next());
    step.setPositionIncrement(nextStep);
    nextStep = terms.hasNext() ? 1 : 1 + GAP;
    return true;
  }
}

package app.commonplace.ui.search;

import app.commonplace.search.Explanation;

/// A score as the sum of two sides in hundredths, so that what is shown adds up: the side with the
/// larger remainder takes what rounding would lose or invent.
record Shares(long words, long meaning, long sum) {
  static Shares of(Explanation why) {
    Explanation.Alike alike = why.meaning();
    double words = 100 * (1 - why.blend()) * why.words().keyword();
    double meaning = alike == null ? 0 : 100 * why.blend() * alike.meaning();
    long sum = Math.round(words + meaning);
    long low = (long) Math.floor(words);
    long rest = sum - low - (long) Math.floor(meaning);
    boolean wordsFirst = words - Math.floor(words) >= meaning - Math.floor(meaning);
    long more = rest == 2 ? 1 : wordsFirst ? rest : 0;
    return new Shares(low + more, sum - low - more, sum);
  }
}

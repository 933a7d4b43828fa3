package app.commonplace.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Text with the statistics of English: function words in their real shares, and behind them
/// content words whose frequencies fall as 1/rank. The same seed gives the same text.
final class Words {
  /// Function words per 10,000 words of running English, rounded.
  private static final String FUNCTION_WORDS =
      """
      the 600 of 290 to 270 and 260 a 220 in 190 is 140 that 115 it 105 for 95 you 90 i 85 on 70
      with 68 as 65 be 62 this 60 are 58 can 48 or 45 not 44 by 43 from 40 an 38 have 36 but 34
      your 33 if 32 at 30 we 28 was 27 which 26 will 25 what 23 there 22 all 21 more 21 use 20
      when 20 one 19 they 19 has 19 would 18 do 18 so 17 how 17 my 16 about 16 also 15 some 15
      like 14 these 14 each 13 should 13 into 13 than 12 then 12 other 12 their 12 time 11 need 11
      make 10 only 10 any 10 its 10 where 9 could 9 while 9 does 9 may 8 way 8 new 8 between 8
      first 8 them 8 see 7 work 7 data 7 because 7 used 7 why 7 up 7 out 7 get 6 here 6 no 6
      """;

  private static final String[] ONSETS = {
    "b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p",
    "pl", "pr", "qu", "r", "s", "sh", "sl", "sp", "st", "str", "t", "th", "tr", "v", "w", "z"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "io", "ou"};
  private static final String[] CODAS = {"", "", "n", "r", "l", "s", "t", "nd", "ck", "m", "x"};
  private static final String[] ENDINGS = {"", "", "", "ing", "ed", "s", "er", "ly", "tion"};

  static final int CONTENT_WORDS = 60_000;

  private final Random random;
  private final List<String> function = new ArrayList<>();
  private final int[] functionUpTo;
  private final int functionTotal;
  private final String[] content = new String[CONTENT_WORDS];
  private final double[] contentUpTo = new double[CONTENT_WORDS];

  Words(long seed) {
    this.random = new Random(seed);
    String[] table = FUNCTION_WORDS.strip().split("\\s+");
    functionUpTo = new int[table.length / 2];
    int total = 0;
    for (int i = 0; i < functionUpTo.length; i++) {
      function.add(table[2 * i]);
      total += Integer.parseInt(table[2 * i + 1]);
      functionUpTo[i] = total;
    }
    functionTotal = total;
    fillContent(new Random(42));
  }

  private void fillContent(Random vocabulary) {
    double sum = 0;
    for (int i = 0; i < CONTENT_WORDS; i++) {
      content[i] = invent(vocabulary);
      sum += 1.0 / (i + 10);
      contentUpTo[i] = sum;
    }
  }

  private static String invent(Random random) {
    var word = new StringBuilder();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      word.append(ONSETS[random.nextInt(ONSETS.length)]);
      word.append(VOWELS[random.nextInt(VOWELS.length)]);
      word.append(CODAS[random.nextInt(CODAS.length)]);
    }
    return word.append(ENDINGS[random.nextInt(ENDINGS.length)]).toString();
  }

  /// A function word or a content word, as often as English has them.
  String next() {
    return random.nextInt(10_000) < functionTotal ? functionWord() : contentWord();
  }

  String functionWord() {
    int at = random.nextInt(functionTotal);
    int i = java.util.Arrays.binarySearch(functionUpTo, at + 1);
    return function.get(i >= 0 ? i : -i - 1);
  }

  String contentWord() {
    double at = random.nextDouble() * contentUpTo[CONTENT_WORDS - 1];
    int i = java.util.Arrays.binarySearch(contentUpTo, at);
    return content[Math.min(CONTENT_WORDS - 1, i >= 0 ? i : -i - 1)];
  }

  /// A content word from a given stretch of ranks.
  String contentWord(int fromRank, int toRank) {
    return content[fromRank + random.nextInt(toRank - fromRank)];
  }

  /// Sentences and paragraphs of about so many characters.
  String text(int characters) {
    var text = new StringBuilder(characters + 32);
    int sentence = 0;
    while (text.length() < characters) {
      String word = next();
      if (sentence == 0) {
        text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      } else {
        text.append(' ').append(word);
      }
      if (++sentence > 6 + random.nextInt(18)) {
        text.append(random.nextInt(5) == 0 ? ".\n\n" : ". ");
        sentence = 0;
      }
    }
    return text.append('.').toString();
  }

  /// How long messages are: many short ones, some very long.
  int length(double median, double spread) {
    return (int) Math.min(20_000, Math.max(3, median * Math.exp(spread * random.nextGaussian())));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  String uuid() {
    return new java.util.UUID(random.nextLong(), random.nextLong()).toString();
  }
}

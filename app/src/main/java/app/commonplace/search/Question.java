package app.commonplace.search;

import app.commonplace.text.Analyzer;
import app.commonplace.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A prompt as it is compared with others. Immutable.
///
/// Two are the same when their words are, but for inflection, empty words and, where it says
/// nothing, order. Wrong hits are worse than missed ones: `json to csv` is not `csv to json`.
final class Question {
  /// One word of it.
  ///
  /// @param term its stem
  /// @param folded as written, but for case and accents
  private record Word(String term, String folded, boolean name) {}

  private static final Comparator<Word> ORDER =
      Comparator.comparing(Word::term).thenComparing(Word::folded);

  private static final Set<String> OF_NOUNS_AND_VERBS =
      Set.of("", "e", "s", "es", "ed", "d", "ing");

  private static final Set<String> ENDING_IN_Y = Set.of("y", "ies", "ied", "ying");

  /// Where a capital says nothing.
  private static final Pattern BEFORE_A_SENTENCE =
      Pattern.compile("(^|[.!?:\\n。！？])[\\s\"'“„(*#>-]*$");

  /// A name by its shape: `SQLite`, `IT`, `3D`.
  private static final Pattern SHAPED =
      Pattern.compile(".*(\\p{Ll}\\p{Lu}|\\p{Lu}{2}|\\d\\p{L}|\\p{L}\\d|_).*", Pattern.DOTALL);

  private static final Pattern NEGATED = Pattern.compile("[不没沒無无非未别別]|ない|ません");
  private static final Pattern ASKING = Pattern.compile("[?？؟]");
  private static final int BEFORE = 20;

  private final List<Word> words;
  private final List<String> all;
  private final long negations;
  private final boolean asks;

  private Question(List<Word> words, List<String> all, String text) {
    this.words = List.copyOf(words);
    this.all = List.copyOf(all);
    this.negations =
        all.stream().filter(QuestionWords::isNegation).count()
            + NEGATED.matcher(text).results().count();
    this.asks = ASKING.matcher(text).find();
  }

  static Question of(Analyzer analyzer, String text) {
    var words = new ArrayList<Word>();
    var all = new ArrayList<String>();
    String before = "";
    for (Token token : analyzer.analyze(text)) {
      if (token.place() == Token.Place.TEXT || token.place() == Token.Place.END_OF_RUN) {
        String written = text.substring(token.start(), token.end());
        String folded = Analyzer.fold(written);
        all.add(folded);
        boolean name = isName(text, token.start(), written);
        boolean infinitive = folded.equals("to") && before.equals("how");
        boolean empty = infinitive || QuestionWords.isEmpty(folded, isClipped(text, token.start()));
        if (!empty || isShaped(written)) {
          words.add(new Word(token.term(), folded, name));
        }
        before = folded;
      }
    }
    return new Question(words, all, text);
  }

  private static boolean isClipped(String text, int start) {
    return start > 0 && (text.charAt(start - 1) == '\'' || text.charAt(start - 1) == '’');
  }

  private static boolean isName(String text, int start, String written) {
    String before = text.substring(Math.max(0, start - BEFORE), start);
    boolean begins =
        BEFORE_A_SENTENCE.matcher(before).find() && (start <= BEFORE || !before.isBlank());
    return isShaped(written) || (Character.isUpperCase(written.codePointAt(0)) && !begins);
  }

  /// `IT` is not `it`.
  private static boolean isShaped(String written) {
    return SHAPED.matcher(written).matches();
  }

  /// Whether there is enough in it to be asked again. `What is Rust?` can be; `Are you sure?` and
  /// `go on` ask for what was just said.
  boolean isOne() {
    long telling =
        words.stream().filter(word -> !QuestionWords.isInterrogative(word.folded())).count();
    boolean whole = asks && !all.isEmpty() && QuestionWords.isInterrogative(all.getFirst());
    return telling > 2 || (whole && telling > 0);
  }

  /// Stems that every passage with the same question has.
  List<String> terms() {
    return words.stream().map(Word::term).distinct().toList();
  }

  /// Whether this is the same question in the same words. The end of a question may stand at its
  /// beginning: `in Python, how ...`.
  boolean isSame(Question other) {
    if (words.size() != other.words.size()) {
      return false;
    }
    boolean movable = words.size() > 2 && !orderMatters() && !other.orderMatters();
    var turned = new ArrayList<>(words);
    for (int moved = 0; moved < (movable ? words.size() : 1); moved++) {
      if (areAlike(turned, other.words)) {
        return true;
      }
      Collections.rotate(turned, 1);
    }
    return false;
  }

  private boolean orderMatters() {
    return words.stream().map(Word::folded).anyMatch(QuestionWords::isDirection) || negations > 0;
  }

  private static List<Word> sorted(List<Word> words) {
    return words.stream().sorted(ORDER).toList();
  }

  private static boolean areAlike(List<Word> some, List<Word> others) {
    for (int i = 0; i < some.size(); i++) {
      if (!areAlike(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Two words with one stem need not be one word: `policy` and `police`.
  private static boolean areAlike(Word one, Word other) {
    return one.term().equals(other.term())
        && (one.folded().equals(other.folded()) || differInEnding(one.folded(), other.folded()));
  }

  private static boolean differInEnding(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    String ending = ending(one, same);
    String otherEnding = ending(other, same);
    return (OF_NOUNS_AND_VERBS.contains(ending) && OF_NOUNS_AND_VERBS.contains(otherEnding))
        || (ENDING_IN_Y.contains(ending) && ENDING_IN_Y.contains(otherEnding));
  }

  /// What stands behind the common beginning; `running` has `run` and a doubled letter.
  private static String ending(String word, int same) {
    boolean doubled =
        same > 0 && same < word.length() && word.charAt(same) == word.charAt(same - 1);
    return word.substring(doubled ? same + 1 : same);
  }

  /// Whether this may ask the same as a question that is near in meaning: nothing in which they
  /// differ turns one into another.
  boolean mayMean(Question other) {
    return negations == other.negations
        && numbers().equals(other.numbers())
        && directions().equals(other.directions())
        && hasNamesOf(other)
        && other.hasNamesOf(this)
        && !isOppositeOf(other)
        && !isTurnedAround(other);
  }

  private List<String> numbers() {
    return all.stream().filter(QuestionWords::isNumber).sorted().toList();
  }

  /// Words of direction that a paraphrase keeps.
  private TreeMap<String, Long> directions() {
    return words.stream()
        .map(Word::folded)
        .filter(Set.of("from", "into", "before", "after", "than", "von", "nach", "vor")::contains)
        .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
  }

  private boolean hasNamesOf(Question other) {
    return other.words.stream()
        .filter(Word::name)
        .allMatch(name -> all.contains(name.folded()) || terms().contains(name.term()));
  }

  private boolean isOppositeOf(Question other) {
    List<String> here = new ArrayList<>(all);
    other.all.forEach(here::remove);
    List<String> there = new ArrayList<>(other.all);
    all.forEach(there::remove);
    return here.stream()
        .anyMatch(word -> there.stream().anyMatch(w -> QuestionWords.areOpposites(word, w)));
  }

  /// The same words in another order, where order matters.
  private boolean isTurnedAround(Question other) {
    return words.size() == other.words.size()
        && areAlike(sorted(words), sorted(other.words))
        && !isSame(other)
        && !Collections.disjoint(terms(), other.terms());
  }
}

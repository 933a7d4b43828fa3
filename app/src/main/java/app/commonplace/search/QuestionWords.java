package app.commonplace.search;

import app.commonplace.text.Analyzer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that matter when two questions are compared: those that say nothing, those that turn a
/// meaning around, and those that make order matter. All folded. Immutable.
final class QuestionWords {
  /// Without these a question asks the same. Words of place, direction, need and number are not
  /// among them.
  private static final Set<String> EMPTY =
      words(
          """
          a an the of in at by for on with and is are am be do does did can could would will
          i me my you your we our it its this that these those there
          please pls hi hello hey thanks thank so just really what which some any
          der die das den dem des ein eine einen einem einer eines und ist sind bin im am mit fur
          ich mich mir mein meine du dich dir dein deine wir uns unser es bitte danke hallo
          kann kannst konnte konntest wurde wurdest mal denn doch dies diese dieser dieses was
          le la les un une des du et est sont je tu il nous vous mon ma mes ta tes ce cette
          el los las una unos unas y es yo mi mis tu tus por favor
          """);

  /// What stands behind an apostrophe and says no more.
  private static final Set<String> CLIPPED = words("s m d ll re ve");

  private static final Set<String> NEGATIONS =
      words(
          """
          not no never none nothing nobody neither nor without cannot cant dont doesnt didnt isnt
          arent wasnt werent wont wouldnt shouldnt couldnt mustnt havent hasnt hadnt t except unless
          nicht nie niemals kein keine keinen keinem keiner keines nichts ohne ausser
          ne pas jamais sans aucun aucune rien nunca sin ningun ninguna nada jamas
          """);

  private static final Set<String> INTERROGATIVES =
      words(
          """
          what who whom whose which when where why how was wer wem wen wessen welche welcher welches
          wann wo warum wieso weshalb wie que qui quand ou pourquoi comment quel quelle quien cuando
          donde cual como
          """);

  private static final Set<String> NUMBERS =
      words(
          """
          zero one two three four five six seven eight nine ten eleven twelve hundred thousand
          million first second third half double twice
          null zwei drei vier funf sechs sieben acht neun zehn elf zwolf hundert tausend
          """);

  /// Where one of these stands, changing the order of words changes the question.
  private static final Set<String> DIRECTIONS =
      words(
          """
          to from into onto than before after over under above below instead between until since
          if because when while but who whose whom
          von nach zu zum zur aus als vor statt bis seit wenn weil wahrend wer wem wen
          vers avant apres depuis de desde hasta antes despues
          """);

  private static final Map<String, Set<String>> OPPOSITES =
      opposites(
          """
          enable disable, enabled disabled, increase decrease, increase reduce, raise lower,
          start stop, begin end, open close, add remove, add delete, insert delete, create delete,
          create destroy, install uninstall, mount unmount, lock unlock, encrypt decrypt,
          encode decode, compress decompress, zip unzip, pack unpack, upload download, push pull,
          import export, read write, send receive, buy sell, lend borrow, before after, above below,
          over under, up down, left right, top bottom, first last, min max, minimum maximum,
          smallest largest, shortest longest, lowest highest, least most, less more, fewer more,
          worst best, bad good, worse better, slower faster, slow fast, old new, older newer,
          cold hot, cool heat, cooling heating, dark light, allow forbid, allow deny, allow block,
          accept reject, show hide, include exclude, ascending descending, asc desc, true false,
          on off, in out, from to, with without, always never, all none, gain lose, win lose,
          love hate, legal illegal, safe unsafe, sync async, public private, client server,
          upgrade downgrade, login logout, forward backward, expand collapse, connect disconnect,
          attach detach, load unload, subscribe unsubscribe, join leave, undo redo, cause prevent,
          positive negative, horizontal vertical, soft hard, wet dry, early late, day night,
          morning evening, summer winter, spring autumn, strong weak, deep shallow, wide narrow, row column, rows columns, advantages disadvantages,
          pros cons, input output, parent child, merge split, pass fail, success failure,
          ein aus, an aus, auf zu, offnen schliessen, kaufen verkaufen, mehr weniger, grosser kleiner
          """);

  private static final Set<String> TURNING = words("un de dis non");

  private QuestionWords() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .map(Analyzer::fold)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Set<String>> opposites(String text) {
    Map<String, Set<String>> opposites = new HashMap<>();
    for (String pair : text.split(",")) {
      String[] two = pair.strip().split(" ");
      opposites.merge(two[0], Set.of(two[1]), QuestionWords::both);
      opposites.merge(two[1], Set.of(two[0]), QuestionWords::both);
    }
    return Map.copyOf(opposites);
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  static boolean isEmpty(String word, boolean clipped) {
    return clipped ? CLIPPED.contains(word) : EMPTY.contains(word) && !isDirection(word);
  }

  static boolean isInterrogative(String word) {
    return INTERROGATIVES.contains(word);
  }

  static boolean isNegation(String word) {
    return NEGATIONS.contains(word);
  }

  static boolean isDirection(String word) {
    return DIRECTIONS.contains(word);
  }

  static boolean isNumber(String word) {
    return NUMBERS.contains(word) || word.chars().anyMatch(Character::isDigit);
  }

  static boolean areOpposites(String one, String other) {
    return OPPOSITES.getOrDefault(one, Set.of()).contains(other)
        || turns(one, other)
        || turns(other, one);
  }

  /// Whether a word is another one turned around by what stands before it: `unmute`, `deserialize`.
  private static boolean turns(String turned, String word) {
    return TURNING.stream().anyMatch(prefix -> turned.equals(prefix + word));
  }
}

package app.commonplace.search;

import app.commonplace.library.FullText;
import app.commonplace.library.Library;
import app.commonplace.library.MatchExpression;
import app.commonplace.library.PassageNode;
import app.commonplace.library.Reading;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Columns;
import app.commonplace.text.Sought;
import app.commonplace.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes `like:ENTRY` a question of words: passages of other entries that hold any of the words
/// that set this entry apart, those it says often and few others say. Thread-safe.
final class LikeEntry {
  private static final Pattern NUMBER = Pattern.compile("(?:commonplace://e/)?(\\d{1,18})(?:#.*)?");

  /// Words that are asked for. More would find nearly everything.
  private static final int WORDS = 12;

  /// Words whose rarity is looked up, those said most often first.
  private static final int WEIGHED = 400;

  /// Words in more passages than this set nothing apart.
  private static final int COUNTED = 5_000;

  /// Shorter words in Latin letters are particles.
  private static final int SHORTEST = 3;

  private final Library library;
  private final Analyzer analyzer;

  LikeEntry(Library library, Analyzer analyzer) {
    this.library = library;
    this.analyzer = analyzer;
  }

  /// A word of the entry.
  private static final class Said {
    private final String typed;
    private final Set<PassageId> in = new HashSet<>();
    private int times;

    Said(String typed) {
      this.typed = typed;
    }
  }

  /// The number in the catalog of the entry that is meant: by its own number, its address, or its
  /// id at the provider.
  static OptionalInt entry(String typed, CatalogSnapshot catalog) {
    Matcher number = NUMBER.matcher(typed);
    if (number.matches()) {
      int known = catalog.number(new EntryId(Long.parseLong(number.group(1))));
      if (known >= 0 && catalog.entry(known).isPresent()) {
        return OptionalInt.of(known);
      }
    }
    Predicate<CatalogEntry> named = entry -> entry.row().externalId().equals(typed);
    return catalog.where(named).stream().findFirst();
  }

  /// What a passage must be when likeness is told by meaning: of another entry.
  Condition otherEntries(String typed, CatalogSnapshot catalog) {
    OptionalInt entry = entry(typed, catalog);
    return new Condition.Test(passage -> entry.isPresent() && passage.entry() != entry.getAsInt());
  }

  /// What a passage must hold to be like the entry; nothing is like one that does not exist.
  Condition condition(String typed, CatalogSnapshot catalog) {
    OptionalInt entry = entry(typed, catalog);
    if (entry.isEmpty()) {
      return new Condition.Test(_ -> false);
    }
    int number = entry.getAsInt();
    EntryId id = catalog.entry(number).orElseThrow().row().id();
    List<Condition> words = library.read(reading -> words(reading, id));
    return words.isEmpty()
        ? new Condition.Test(_ -> false)
        : new Condition.All(
            List.of(
                new Condition.Any(words),
                new Condition.Test(passage -> passage.entry() != number)));
  }

  private List<Condition> words(Reading reading, EntryId entry) {
    long passages = reading.fullText().size().passages();
    record Weighed(String term, Said said, double weight) {}
    var weighed = new ArrayList<Weighed>();
    said(reading, entry).entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<String, Said> word) -> -word.getValue().times))
        .limit(WEIGHED)
        .forEach(word -> {
          Said said = word.getValue();
          int holding = holding(reading.fullText(), word.getKey());
          boolean elsewhere = holding > said.in.size();
          if (elsewhere && holding < COUNTED) {
            double weight = Math.sqrt(said.times) * Bm25.idf(holding, passages);
            weighed.add(new Weighed(word.getKey(), said, weight));
          }
        });
    return weighed.stream()
        .sorted(
            Comparator.comparingDouble((Weighed word) -> -word.weight())
                .thenComparing(Weighed::term))
        .limit(WORDS)
        .map(word -> clause(word.said().typed, word.term()))
        .toList();
  }

  private static Condition clause(String typed, String term) {
    var sequence = new Sought.Sequence(List.of(term), false);
    return new Condition.Text(TextClause.of(typed, new Sought(List.of(sequence))));
  }

  private static int holding(FullText fullText, String term) {
    var column = List.of(FullText.Column.PROSE, FullText.Column.CODE);
    return fullText.count(MatchExpression.phrase(column, List.of(term), false), COUNTED);
  }

  /// The words of what a person reads on the current branch, in their order.
  private Map<String, Said> said(Reading reading, EntryId entry) {
    var tree = reading.entryTexts().tree(entry);
    var said = new HashMap<String, Said>();
    for (PassageNode node : tree.nodes()) {
      if (tree.isCurrent(node.id()) && !node.hidden()) {
        String prose = Columns.of(null, reading.entryTexts().parts(node.id()), List.of()).prose();
        for (Token token : analyzer.analyze(prose)) {
          if (token.place() == Token.Place.TEXT && isWord(token.term())) {
            String typed = prose.substring(token.start(), token.end());
            Said word = said.computeIfAbsent(token.term(), _ -> new Said(typed));
            word.times++;
            word.in.add(node.id());
          }
        }
      }
    }
    return said;
  }

  /// Whether a term can tell what an entry is about: numbers and short particles cannot.
  private static boolean isWord(String term) {
    boolean latin = term.charAt(0) < 0x80;
    return latin ? term.length() >= SHORTEST && term.chars().anyMatch(Character::isLetter) : true;
  }

  /// The sentence for a person who asked for an entry that does not exist.
  static Optional<String> remark(String typed, CatalogSnapshot catalog) {
    return entry(typed, catalog).isPresent()
        ? Optional.empty()
        : Optional.of("There is no entry “%s” to compare with.".formatted(typed));
  }
}

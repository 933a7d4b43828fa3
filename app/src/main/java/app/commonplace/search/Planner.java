package app.commonplace.search;

import app.commonplace.search.query.Field;
import app.commonplace.search.query.Query;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Sought;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a plan of a query: analyzes its words, resolves its fields. For one query.
final class Planner {
  /// A page without spaces is one word of thousands of terms side by side; so many tell it from any
  /// other, and more would take seconds.
  private static final int MOST_TERMS = 256;

  private final CatalogSnapshot catalog;
  private final Filters filters;
  private final Analyzer analyzer;
  private final LikeEntry like;
  private final boolean byMeaning;
  private final Set<String> asked = new HashSet<>();
  private final Set<String> unwanted = new HashSet<>();
  private final List<Condition> words = new ArrayList<>();
  private final Set<TextClause> sought = new HashSet<>();
  private final List<Condition> required = new ArrayList<>();
  private final List<PassageTest> tests = new ArrayList<>();
  private final Map<Dimension, PassageTest> facetTests = new EnumMap<>(Dimension.class);

  Planner(
      CatalogSnapshot catalog, ModelNames models, Analyzer analyzer, LikeEntry like, Clock clock) {
    this(catalog, models, analyzer, like, clock, false);
  }

  /// @param byMeaning whether likeness is told by vectors and not by words
  Planner(
      CatalogSnapshot catalog,
      ModelNames models,
      Analyzer analyzer,
      LikeEntry like,
      Clock clock,
      boolean byMeaning) {
    this.byMeaning = byMeaning;
    this.catalog = catalog;
    this.analyzer = analyzer;
    this.like = like;
    this.filters = new Filters(catalog, models, analyzer, clock);
  }

  Plan plan(Query query) {
    ManyWords.soughtOf(ManyWords.parts(query)).forEach(this::addTopLevel);
    return new Plan(catalog, Scope.of(asked, unwanted), words, required, tests, facetTests, false);
  }

  private void addTopLevel(Query part) {
    switch (part) {
      case Query.Filter filter -> addFilter(filter);
      case Query.Must(Query.Filter filter) -> addFilter(filter);
      case Query.Must(var inner) -> condition(inner).ifPresent(required::add);
      case Query.Any _ ->
          condition(part).ifPresent(any -> (hasTest(any) ? required : words).add(any));
      case Query.Not _ -> condition(part).ifPresent(required::add);
      case Query.Everything _ -> {}
      case Query.All _, Query.Word _, Query.Beginning _, Query.Phrase _, Query.Near _ ->
          condition(part).filter(this::isNew).ifPresent(words::add);
    }
  }

  /// Whether nothing that looks for the same was there before: a word that a pasted text repeats
  /// would outweigh all its others.
  private boolean isNew(Condition word) {
    return !(word instanceof Condition.Text(var clause)) || sought.add(clause.typedAs(""));
  }

  private void addFilter(Query.Filter filter) {
    if (isSetAside(filter, asked)) {
      return;
    }
    if (filter.field() == Field.LIKE) {
      required.add(likeness(filter.value()));
      return;
    }
    PassageTest test = filters.ofPassage(filter);
    Optional<Dimension> dimension = dimension(filter.field());
    if (dimension.isEmpty()) {
      tests.add(test);
    } else if (dimension.get() == Dimension.MONTH || !dimension.get().holdsOneValue()) {
      facetTests.merge(dimension.get(), test, PassageTest::and);
    } else {
      facetTests.merge(dimension.get(), test, PassageTest::or);
    }
  }

  private Condition likeness(String entry) {
    return byMeaning ? like.otherEntries(entry, catalog) : like.condition(entry, catalog);
  }

  private static Optional<Dimension> dimension(Field field) {
    return switch (field) {
      case PROVIDER -> Optional.of(Dimension.SOURCE);
      case MODEL -> Optional.of(Dimension.MODEL);
      case ROLE -> Optional.of(Dimension.ROLE);
      case KIND -> Optional.of(Dimension.KIND);
      case PROJECT -> Optional.of(Dimension.PROJECT);
      case BEFORE, AFTER, ON -> Optional.of(Dimension.MONTH);
      case TAG -> Optional.of(Dimension.TAG);
      case HAS -> Optional.of(Dimension.HAS);
      case ACCOUNT, TITLE, IN, IS, LIKE, IMPORT -> Optional.empty();
    };
  }

  /// `in:` says where to look and is no condition.
  private static boolean isSetAside(Query.Filter filter, Set<String> places) {
    if (filter.field() == Field.IN) {
      places.add(filter.value().toLowerCase(Locale.ROOT));
    }
    return filter.field() == Field.IN;
  }

  /// The condition of a part; none when it looks for nothing, such as signs alone.
  private Optional<Condition> condition(Query query) {
    return switch (query) {
      case Query.Everything _ -> Optional.empty();
      case Query.All(var parts) -> several(parts).map(Condition.All::new);
      case Query.Any(var parts) -> several(parts).map(Condition.Any::new);
      case Query.Must(var part) -> condition(part);
      case Query.Not(Query.Filter filter) when isSetAside(filter, unwanted) -> Optional.empty();
      case Query.Not(Query.Filter filter) when filter.field() == Field.LIKE -> Optional.empty();
      case Query.Not(var part) -> condition(part).map(Condition.Not::new);
      case Query.Filter filter when isSetAside(filter, asked) -> Optional.empty();
      case Query.Filter(var field, var value) when field == Field.LIKE ->
          Optional.of(likeness(value));
      case Query.Filter filter -> Optional.of(new Condition.Test(filters.ofPassage(filter)));
      case Query.Word(var text) -> text(query, analyzer.word(text));
      case Query.Beginning(var text) -> text(query, analyzer.beginning(text));
      case Query.Phrase(var text) -> text(query, phrase(text));
      case Query.Near(var text, var distance) -> near(query, analyzer.phrase(text), distance);
    };
  }

  private Optional<List<Condition>> several(List<Query> parts) {
    List<Condition> conditions =
        parts.stream().map(this::condition).flatMap(Optional::stream).toList();
    return conditions.isEmpty() ? Optional.empty() : Optional.of(conditions);
  }

  /// A star at the end of a phrase says that its last word goes on: `"wal check*"`.
  private Sought phrase(String text) {
    String stripped = text.strip();
    int end = stripped.length();
    while (end > 0 && stripped.charAt(end - 1) == '*') {
      end--;
    }
    boolean open = end < stripped.length() && end > 0 && isInWord(stripped.codePointBefore(end));
    return open ? analyzer.beginning(stripped.substring(0, end)) : analyzer.phrase(text);
  }

  private static boolean isInWord(int letter) {
    return Character.isLetterOrDigit(letter);
  }

  private static Optional<Condition> text(Query query, Sought sought) {
    return sought.isNothing()
        ? Optional.empty()
        : Optional.of(
            new Condition.Text(TextClause.of(query.print(), sought.beginningWith(MOST_TERMS))));
  }

  private static Optional<Condition> near(Query query, Sought sought, int distance) {
    return sought.isNothing()
        ? Optional.empty()
        : Optional.of(
            new Condition.Text(new TextClause(query.print(), sought.alternatives(), distance)));
  }

  private static boolean hasTest(Condition condition) {
    return switch (condition) {
      case Condition.Test _, Condition.Not _ -> true;
      case Condition.Text _ -> false;
      case Condition.All(var parts) -> parts.stream().anyMatch(Planner::hasTest);
      case Condition.Maybe(var parts) -> parts.stream().anyMatch(Planner::hasTest);
      case Condition.Any(var parts) -> parts.stream().anyMatch(Planner::hasTest);
    };
  }
}

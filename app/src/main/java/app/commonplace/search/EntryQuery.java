package app.commonplace.search;

import app.commonplace.library.CatalogRow;
import app.commonplace.search.query.Field;
import app.commonplace.search.query.Query;
import app.commonplace.text.Analyzer;
import java.time.Clock;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Answers queries about entries as wholes: fields are asked of the entry, words of its passages
/// and its title. For one query.
final class EntryQuery {
  private static final Set<Field> OF_PASSAGES = Set.of(Field.ROLE, Field.IN, Field.LIKE);
  private static final Set<Field> ONE_VALUE =
      Set.of(Field.PROVIDER, Field.MODEL, Field.PROJECT, Field.ACCOUNT, Field.KIND);

  private final CatalogSnapshot catalog;
  private final ModelNames models;
  private final Analyzer analyzer;
  private final LikeEntry like;
  private final Clock clock;
  private final Filters filters;

  EntryQuery(
      CatalogSnapshot catalog, ModelNames models, Analyzer analyzer, LikeEntry like, Clock clock) {
    this.catalog = catalog;
    this.models = models;
    this.analyzer = analyzer;
    this.like = like;
    this.clock = clock;
    this.filters = new Filters(catalog, models, analyzer, clock);
  }

  /// Numbers of the entries that fit. Those in the trash fit only where the query asks for the
  /// trash; of them only titles are looked at, since their texts are in no index.
  ///
  /// @param holders finds the entries that hold a passage that fits a plan
  BitSet entries(Query query, Function<Plan, BitSet> holders) {
    List<Query> parts = query instanceof Query.All(var all) ? all : List.of(query);
    boolean ofTrash = parts.stream().anyMatch(EntryQuery::asksForTrash);
    BitSet found = ofTrash ? catalog.where(_ -> true) : (BitSet) catalog.alive().clone();
    Map<Field, BitSet> anyOf = new EnumMap<>(Field.class);
    for (Query part : parts) {
      switch (part) {
        case Query.Filter filter when ONE_VALUE.contains(filter.field()) ->
            anyOf.computeIfAbsent(filter.field(), _ -> new BitSet()).or(where(filter));
        case Query.Filter filter when isOfPassages(filter) -> {}
        case Query.Filter filter -> found.and(where(filter));
        case Query.Not(Query.Filter filter) when !isOfPassages(filter) ->
            found.andNot(where(filter));
        default -> {}
      }
    }
    anyOf.values().forEach(found::and);
    Plan words = new Planner(catalog, models, analyzer, like, clock).plan(ofPassages(parts));
    boolean asksPassages = !words.words().isEmpty() || !words.required().isEmpty();
    if (asksPassages || !words.facetTests().isEmpty()) {
      found.and(ofTrash ? titled(words) : holders.apply(words));
    }
    return found;
  }

  static boolean asksForTrash(Query query) {
    return query instanceof Query.Filter(Field field, String value)
        && field == Field.IS
        && value.equalsIgnoreCase("trashed");
  }

  private BitSet titled(Plan words) {
    return catalog.where(entry ->
        words.clauses().stream()
            .allMatch(
                clause -> TitleMatch.anyOf(clause.alternatives(), entry.titleTerms(analyzer))));
  }

  /// Roles are said of passages only, where to look matters to words only, and what is like an
  /// entry is told by its words.
  private static boolean isOfPassages(Query.Filter filter) {
    return OF_PASSAGES.contains(filter.field());
  }

  private static Query ofPassages(List<Query> parts) {
    List<Query> rest =
        parts.stream()
            .filter(part -> !(part instanceof Query.Filter filter) || isOfPassages(filter))
            .filter(
                part -> !(part instanceof Query.Not(Query.Filter filter)) || isOfPassages(filter))
            .toList();
    return rest.isEmpty() ? new Query.Everything() : new Query.All(rest);
  }

  private BitSet where(Query.Filter filter) {
    return catalog.where(filters.ofEntry(filter));
  }

  List<CatalogRow> sorted(BitSet found, ListSort sort) {
    return found.stream()
        .mapToObj(catalog::entry)
        .flatMap(java.util.Optional::stream)
        .map(CatalogEntry::row)
        .sorted(sort.comparator())
        .toList();
  }
}

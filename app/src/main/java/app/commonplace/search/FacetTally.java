package app.commonplace.search;

import app.commonplace.library.CatalogRow;
import app.commonplace.model.EntryId;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Counts matching passages by the values of every facet. What is said of entries is counted once
/// an entry, at the end. For one thread.
final class FacetTally {
  /// What the lowest bits of [app.commonplace.model.Holds] stand for.
  private static final List<String> HOLDS_WORDS =
      List.of("code", "image", "attachment", "thinking", "tool");

  private final CatalogSnapshot catalog;
  private final ModelNames models;
  private final Months months;
  private final int[] matches;
  private final Map<Dimension, int[]> matchesBesides = new EnumMap<>(Dimension.class);
  private int[] byModel;
  private final int[] byRole = new int[Role.values().length];
  private final int[] byMonth;
  private final int[] byHolds = new int[HOLDS_WORDS.size()];
  private long total;

  /// @param chosen facets that a query chooses values of; only these are counted without themselves
  FacetTally(CatalogSnapshot catalog, ModelNames models, Months months, Set<Dimension> chosen) {
    this.catalog = catalog;
    this.models = models;
    this.months = months;
    this.matches = new int[catalog.size()];
    this.byModel = new int[models.all().size() + 1];
    this.byMonth = new int[months.count()];
    for (Dimension dimension : chosen) {
      if (isOfEntry(dimension)) {
        matchesBesides.put(dimension, new int[catalog.size()]);
      }
    }
  }

  private static boolean isOfEntry(Dimension dimension) {
    return dimension == Dimension.SOURCE
        || dimension == Dimension.KIND
        || dimension == Dimension.PROJECT;
  }

  /// Counts a passage that matches in every respect.
  void add(PassageFacts passage) {
    total++;
    matches[passage.entry()]++;
    matchesBesides.values().forEach(counts -> counts[passage.entry()]++);
    addModel(passage);
    byRole[passage.role().ordinal()]++;
    addMonth(passage);
    int holds = passage.holds();
    for (int i = 0; i < byHolds.length; i++) {
      byHolds[i] += (holds >> i) & 1;
    }
  }

  /// Counts a passage that only the choice in this facet leaves out.
  void addBesides(Dimension dimension, PassageFacts passage) {
    int[] counts = matchesBesides.get(dimension);
    if (counts != null) {
      counts[passage.entry()]++;
    } else if (dimension == Dimension.MODEL) {
      addModel(passage);
    } else if (dimension == Dimension.ROLE) {
      byRole[passage.role().ordinal()]++;
    } else if (dimension == Dimension.MONTH) {
      addMonth(passage);
    }
  }

  private void addModel(PassageFacts passage) {
    if (passage.model() >= byModel.length) {
      // without the index a name is met with the first passage that has it
      byModel = Arrays.copyOf(byModel, 2 * passage.model() + 1);
    }
    byModel[passage.model()]++;
  }

  private void addMonth(PassageFacts passage) {
    if (passage.minutes() != PassageFacts.NO_TIME) {
      byMonth[months.number(passage.minutes())]++;
    }
  }

  long total() {
    return total;
  }

  /// Matching passages by entry.
  Map<EntryId, Integer> matchesByEntry() {
    var counts = new HashMap<EntryId, Integer>();
    eachEntry(matches, (row, count) -> counts.put(row.id(), count));
    return counts;
  }

  Map<String, List<FacetCount>> facets() {
    var facets = new LinkedHashMap<String, List<FacetCount>>();
    facets.put(
        Dimension.SOURCE.word(), ofEntries(Dimension.SOURCE, row -> List.of(row.provider())));
    facets.put(Dimension.MODEL.word(), models());
    facets.put(Dimension.ROLE.word(), roles());
    facets.put(Dimension.KIND.word(), ofEntries(Dimension.KIND, row -> List.of(row.kind().word())));
    facets.put(Dimension.TAG.word(), ofEntries(Dimension.TAG, this::tags));
    facets.put(
        Dimension.PROJECT.word(),
        ofEntries(
            Dimension.PROJECT, row -> row.project() == null ? List.of() : List.of(row.project())));
    facets.put(Dimension.MONTH.word(), monthsInOrder());
    facets.put(Dimension.HAS.word(), has());
    return facets;
  }

  private List<String> tags(CatalogRow row) {
    return row.tags().stream().map(tag -> catalog.tagNames().getOrDefault(tag, "")).toList();
  }

  private List<FacetCount> ofEntries(
      Dimension dimension, Function<CatalogRow, List<String>> valuesOf) {
    var counts = new HashMap<String, Long>();
    eachEntry(
        matchesBesides.getOrDefault(dimension, matches),
        (row, count) ->
            valuesOf.apply(row).forEach(value -> counts.merge(value, (long) count, Long::sum)));
    return mostFirst(counts);
  }

  private void eachEntry(int[] counts, BiConsumer<CatalogRow, Integer> each) {
    for (int i = 0; i < counts.length; i++) {
      int count = counts[i];
      if (count > 0) {
        catalog.entry(i).ifPresent(entry -> each.accept(entry.row(), count));
      }
    }
  }

  private List<FacetCount> models() {
    var counts = new HashMap<String, Long>();
    List<String> names = models.all();
    for (int i = 1; i < Math.min(names.size(), byModel.length); i++) {
      counts.put(names.get(i), (long) byModel[i]);
    }
    return mostFirst(counts);
  }

  private List<FacetCount> roles() {
    var counts = new HashMap<String, Long>();
    for (Role role : Role.values()) {
      counts.put(role.word(), (long) byRole[role.ordinal()]);
    }
    return mostFirst(counts);
  }

  private List<FacetCount> monthsInOrder() {
    var counts = new ArrayList<FacetCount>();
    for (int i = 0; i < byMonth.length; i++) {
      if (byMonth[i] > 0) {
        counts.add(new FacetCount(months.word(i), byMonth[i]));
      }
    }
    return counts;
  }

  private List<FacetCount> has() {
    var counts = new HashMap<String, Long>();
    for (int i = 0; i < byHolds.length; i++) {
      counts.put(HOLDS_WORDS.get(i), (long) byHolds[i]);
    }
    eachEntry(
        matches,
        (row, count) -> {
          counts.merge("note", row.notes() > 0 ? (long) count : 0L, Long::sum);
          counts.merge("link", row.links() > 0 ? (long) count : 0L, Long::sum);
        });
    return mostFirst(counts);
  }

  private static List<FacetCount> mostFirst(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> new FacetCount(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .toList();
  }
}

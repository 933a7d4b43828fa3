package app.commonplace.ui.search;

import app.commonplace.model.Provider;
import app.commonplace.model.Tag;
import app.commonplace.search.FacetCount;
import app.commonplace.ui.texts.ModelNames;
import app.commonplace.ui.texts.ProjectNames;
import app.commonplace.ui.texts.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Keeps the facets of a search: values that were seen stay in the list with a count of zero, so
/// that it does not jump. FX thread, but needs no window.
final class Facets {
  private static final int MOST_REMEMBERED = 200;

  private final Texts texts;
  private final Map<FacetKind, Set<String>> seen = new EnumMap<>(FacetKind.class);
  private final Set<FacetKind> open = EnumSet.noneOf(FacetKind.class);
  private final Map<String, Integer> hues = new HashMap<>();

  Facets(Texts texts) {
    this.texts = texts;
  }

  void tags(List<Tag> tags) {
    hues.clear();
    tags.forEach(tag -> hues.put(tag.name().toLowerCase(Locale.ROOT), tag.hue()));
  }

  /// Shows all values of a facet, or only the first again.
  void turn(FacetKind kind) {
    if (!open.remove(kind)) {
      open.add(kind);
    }
  }

  boolean isOpen(FacetKind kind) {
    return open.contains(kind);
  }

  /// The facets of a result; those without any value are left out.
  List<Facet> of(Map<String, List<FacetCount>> counted, QueryModel query) {
    var facets = new ArrayList<Facet>();
    for (FacetKind kind : FacetKind.values()) {
      List<Facet.Value> values = values(kind, counted.getOrDefault(kind.word(), List.of()), query);
      if (!values.isEmpty()) {
        facets.add(cut(kind, values));
      }
    }
    return facets;
  }

  private List<Facet.Value> values(FacetKind kind, List<FacetCount> counted, QueryModel query) {
    var counts = new HashMap<String, Long>();
    counted.forEach(count -> counts.put(count.value(), count.count()));
    Set<String> known = seen.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
    for (FacetCount count : counted) {
      if (known.size() < MOST_REMEMBERED) {
        known.add(count.value());
      }
    }
    var words = new LinkedHashSet<String>(counts.keySet());
    words.addAll(known);
    return words.stream()
        .filter(word -> !word.isEmpty())
        .map(word -> value(kind, word, counts.getOrDefault(word, 0L), query))
        .sorted(
            Comparator.comparingLong(Facet.Value::count)
                .reversed()
                .thenComparing(Facet.Value::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private Facet.Value value(FacetKind kind, String word, long count, QueryModel query) {
    int hue = kind == FacetKind.TAG ? hues.getOrDefault(word.toLowerCase(Locale.ROOT), 8) : 0;
    return new Facet.Value(word, label(kind, word), count, query.has(kind.field(), word), hue);
  }

  private String label(FacetKind kind, String word) {
    return switch (kind) {
      case SOURCE -> Provider.displayName(word);
      case MODEL -> ModelNames.displayName(word);
      case ROLE -> texts.get("search.role." + word);
      case HAS -> texts.get("search.has." + word);
      case PROJECT -> ProjectNames.displayName(texts, word);
      case TAG -> word;
    };
  }

  private Facet cut(FacetKind kind, List<Facet.Value> values) {
    if (open.contains(kind) || values.size() <= kind.shown() + 1) {
      return new Facet(kind, values, 0);
    }
    List<Facet.Value> shown = new ArrayList<>(values.subList(0, kind.shown()));
    values.stream().skip(kind.shown()).filter(Facet.Value::chosen).forEach(shown::add);
    return new Facet(kind, shown, values.size() - shown.size());
  }
}

package app.commonplace.search;

import app.commonplace.library.CatalogRow;
import app.commonplace.model.EntryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Ranks entries by their best passages: the best one counts in full, the mean of the best five and
/// how well the words fit the entry as a whole add to it, so that an entry that is about the
/// question beats one that mentions it.
final class EntryRanking {
  private static final int SHOWN = 50;
  private static final int BEST = 5;
  private static final double MEAN = 0.3;
  private static final double WHOLE = 0.2;

  private final Plan plan;
  private final Found found;
  private final Ranking ranking;

  EntryRanking(Plan plan, Found found, Ranking ranking) {
    this.plan = plan;
    this.found = found;
    this.ranking = ranking;
  }

  /// The best entries first, scores from 0 to 1.
  List<EntryHit> best() {
    Map<EntryId, List<Double>> scores = new LinkedHashMap<>();
    Map<EntryId, Double> words = new HashMap<>();
    for (Ranking.Place place : ranking.places()) {
      scores.computeIfAbsent(place.entry(), _ -> new ArrayList<>(4)).add(place.score());
      Pool.Contender contender = place.contender();
      if (contender != null) {
        words.put(place.entry(), (double) contender.words().entry());
      }
    }
    double most = words.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    var hits = new ArrayList<EntryHit>(scores.size());
    scores.forEach((id, passages) -> {
      double whole = most > 0 ? words.getOrDefault(id, 0.0) / most : 0;
      hit(id, score(passages, whole)).ifPresent(hits::add);
    });
    hits.sort(Comparator.comparingDouble(EntryHit::score).reversed());
    return hits.stream().limit(SHOWN).toList();
  }

  private static double score(List<Double> passages, double whole) {
    List<Double> best = passages.stream().sorted(Comparator.reverseOrder()).limit(BEST).toList();
    double sum = best.stream().mapToDouble(Double::doubleValue).sum();
    return (best.getFirst() + MEAN * sum / BEST + WHOLE * whole) / (1 + MEAN + WHOLE);
  }

  private Optional<EntryHit> hit(EntryId id, double score) {
    return plan.catalog()
        .entry(plan.catalog().number(id))
        .map(entry -> {
          CatalogRow row = entry.row();
          int matches = found.entryCounts().getOrDefault(id, 0);
          return new EntryHit(id, row.externalId(), row.title(), score, matches, row.passages());
        });
  }
}

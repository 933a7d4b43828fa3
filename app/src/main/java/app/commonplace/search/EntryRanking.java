package app.commonplace.search;

import app.commonplace.library.CatalogRow;
import app.commonplace.model.EntryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Ranks entries by their best passages: the best one counts in full, the mean of the best five
/// adds to it, so that an entry that is about the question beats one that mentions it.
final class EntryRanking {
  private static final int SHOWN = 50;
  private static final int BEST = 5;
  private static final double MEAN_WEIGHT = 0.3;

  private final Plan plan;
  private final Found found;

  EntryRanking(Plan plan, Found found) {
    this.plan = plan;
    this.found = found;
  }

  /// The best entries first, scores from 0 to 1.
  List<EntryHit> best() {
    Map<EntryId, List<Float>> scores = new LinkedHashMap<>();
    for (Found.Scored scored : found.best()) {
      scores.computeIfAbsent(scored.entry(), _ -> new ArrayList<>(4)).add(scored.score());
    }
    var hits = new ArrayList<EntryHit>(scores.size());
    scores.forEach((id, passages) -> hit(id, score(passages)).ifPresent(hits::add));
    hits.sort(Comparator.comparingDouble(EntryHit::score).reversed());
    return hits.stream().limit(SHOWN).toList();
  }

  private double score(List<Float> passages) {
    double[] best =
        passages.stream()
            .mapToDouble(Float::doubleValue)
            .map(score -> -score)
            .sorted()
            .map(score -> -score)
            .limit(BEST)
            .toArray();
    double sum = 0;
    for (double score : best) {
      sum += score;
    }
    double raw = best[0] + MEAN_WEIGHT * sum / BEST;
    return found.highest() > 0 ? raw / (found.highest() * (1 + MEAN_WEIGHT)) : 0;
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

package app.commonplace.search;

import app.commonplace.model.Judgement;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A query with its candidates and what a person said of some of them.
public record JudgedQuery(List<Candidate> candidates, Map<PassageId, Boolean> good) {
  private static final int LOOKED_AT = 10;

  /// What a hit judged bad takes away, where one judged good gives 1.
  private static final double LOSS = 0.5;

  public JudgedQuery {
    candidates = List.copyOf(candidates);
    good = Map.copyOf(good);
  }

  /// All that were judged, each with the candidates it has now.
  public static List<JudgedQuery> all(List<Judgement> judgements, CandidateSource source) {
    var byQuery = new LinkedHashMap<String, Map<PassageId, Boolean>>();
    for (Judgement judgement : judgements) {
      byQuery
          .computeIfAbsent(judgement.query(), _ -> new LinkedHashMap<>())
          .put(judgement.passage(), judgement.good());
    }
    var all = new ArrayList<JudgedQuery>();
    byQuery.forEach((query, good) -> all.add(new JudgedQuery(source.candidates(query), good)));
    return all;
  }

  /// nDCG@10 with a blend: what the first ten hits give, each divided by the logarithm of its rank,
  /// as a share of what they would give if all that were judged good came first. A hit judged good
  /// gives 1, one judged bad takes a half, others do nothing; so the share can be negative. Where
  /// nothing was judged good, it is what the bad ones take, beside one good hit at the top.
  double ndcg(double blend) {
    List<Candidate> first =
        candidates.stream()
            .sorted(
                Comparator.comparingDouble((Candidate candidate) -> candidate.blended(blend))
                    .reversed()
                    .thenComparing(Candidate::passage))
            .limit(LOOKED_AT)
            .toList();
    double gained =
        IntStream.range(0, first.size())
            .mapToDouble(rank -> gain(first.get(rank).passage()) * discount(rank))
            .sum();
    long goods = good.values().stream().filter(Boolean::booleanValue).count();
    double ideal =
        IntStream.range(0, Math.clamp(goods, 1, LOOKED_AT))
            .mapToDouble(JudgedQuery::discount)
            .sum();
    return gained / ideal;
  }

  private double gain(PassageId passage) {
    Boolean judged = good.get(passage);
    return judged == null ? 0 : judged ? 1 : -LOSS;
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 2);
  }
}

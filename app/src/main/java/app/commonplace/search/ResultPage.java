package app.commonplace.search;

import app.commonplace.indexing.Chunk;
import app.commonplace.indexing.ReadableText;
import app.commonplace.library.CatalogRow;
import app.commonplace.library.PassageNode;
import app.commonplace.library.PassageTree;
import app.commonplace.library.Reading;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Columns;
import app.commonplace.text.Highlights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns what was found into what a person sees. For one search.
final class ResultPage {
  private final Plan plan;
  private final Found found;
  private final Ranking ranking;
  private final SearchRequest request;
  private final Analyzer analyzer;
  private final Highlights highlights;
  private final Map<EntryId, PassageTree> trees = new HashMap<>();

  ResultPage(Gathered gathered, Ranking ranking, SearchRequest request, Analyzer analyzer) {
    this.plan = gathered.plan();
    this.found = gathered.found();
    this.ranking = ranking;
    this.request = request;
    this.analyzer = analyzer;
    this.highlights = found.weights().highlights();
  }

  /// @param mode what was really used
  /// @param coverage share of passages that can be found by meaning
  SearchResult result(Reading reading, Mode mode, double coverage, @Nullable String notice) {
    List<Hit> hits =
        ranking.places().stream()
            .skip(request.offset())
            .limit(request.limit())
            .map(place -> hit(reading, place))
            .flatMap(Optional::stream)
            .toList();
    return new SearchResult(
        mode,
        0,
        found.total(),
        found.exact(),
        found.entryCounts().size(),
        coverage,
        notice,
        hits,
        new EntryRanking(plan, found, ranking).best(),
        found.facets());
  }

  /// Empty when the passage was removed between the search and now.
  private Optional<Hit> hit(Reading reading, Ranking.Place scored) {
    PassageTree tree = trees.computeIfAbsent(scored.entry(), id -> reading.entryTexts().tree(id));
    return plan.catalog()
        .entry(plan.catalog().number(scored.entry()))
        .flatMap(entry ->
            tree.find(scored.passage()).map(node -> hit(reading, scored, entry, tree, node)));
  }

  private Hit hit(
      Reading reading,
      Ranking.Place scored,
      CatalogEntry entry,
      PassageTree tree,
      PassageNode node) {
    List<Part> parts = reading.entryTexts().parts(node.id());
    List<String> notes = notes(reading, entry, tree).getOrDefault(node.id(), List.of());
    CatalogRow row = entry.row();
    var citing = new Citing(plan.scope(), highlights, analyzer, node.author(), parts, notes);
    Citing.Cited cited = citing.cited(row.title(), nearest(scored));
    return new Hit(
        row.id(),
        node.id(),
        tree.leafThrough(node.id()),
        tree.isCurrent(node.id()),
        node.externalId(),
        row.title(),
        row.project(),
        row.provider(),
        node.role(),
        ModelNames.of(node.model(), node.role(), row),
        node.createdAt(),
        scored.score(),
        scored.keyword(),
        scored.alike(),
        cited.snippet(),
        cited.attachment(),
        scored.standing(),
        request.explain()
            ? explanation(Columns.of(node.author(), parts, notes), entry, tree, node, parts, scored)
            : null);
  }

  private Map<PassageId, List<String>> notes(
      Reading reading, CatalogEntry entry, PassageTree tree) {
    return entry.row().notes() == 0 ? Map.of() : reading.entryTexts().notes(entry.row().id(), tree);
  }

  /// The stretch of the passage that is nearest by meaning, if that is known.
  private static Chunk.@Nullable Span nearest(Ranking.Place place) {
    Pool.Contender contender = place.contender();
    Likeness likeness = contender == null ? null : contender.likeness();
    return likeness == null ? null : likeness.nearest();
  }

  private Explanation explanation(
      Columns texts,
      CatalogEntry entry,
      PassageTree tree,
      PassageNode node,
      List<Part> parts,
      Ranking.Place place) {
    boolean lead = tree.lead().filter(node.id()::equals).isPresent();
    List<String> title = lead ? entry.titleTerms(analyzer) : List.of();
    var fields = PassageTexts.fields(plan.scope(), texts, title, analyzer);
    String readable = ReadableText.of(node.author(), parts).text();
    return new Explainer(plan, found.weights(), ranking).explain(place, fields, readable);
  }
}

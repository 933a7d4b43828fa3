package app.commonplace.search;

import app.commonplace.indexing.ReadableText;
import app.commonplace.indexing.TextField;
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
import app.commonplace.text.Snippet;
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
    Columns texts =
        Columns.of(
            node.author(), parts, notes(reading, entry, tree).getOrDefault(node.id(), List.of()));
    CatalogRow row = entry.row();
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
        node.model(),
        node.createdAt(),
        scored.score(),
        scored.keyword(),
        scored.alike(),
        snippet(texts, row.title(), nearest(scored, node, parts)),
        request.explain() ? explanation(texts, entry, tree, node, parts, scored) : null);
  }

  private Map<PassageId, List<String>> notes(
      Reading reading, CatalogEntry entry, PassageTree tree) {
    return entry.row().notes() == 0 ? Map.of() : reading.entryTexts().notes(entry.row().id(), tree);
  }

  /// The best place of the best field; the title when the words stand only there.
  ///
  /// @param nearest what is nearest by meaning, shown where no word stands
  private String snippet(Columns texts, String title, String nearest) {
    Snippet.@Nullable Cut best = null;
    for (TextField field : plan.scope().fields()) {
      String text = PassageTexts.text(field, texts);
      if (!text.isEmpty()) {
        Snippet.Cut cut = Snippet.of(analyzer, highlights, text);
        best = best == null || cut.weight() > best.weight() ? cut : best;
      }
    }
    String body = best == null ? "" : best.marked();
    if (!nearest.isEmpty() && (best == null || best.weight() == 0)) {
      body = Snippet.of(analyzer, highlights, nearest).marked();
    }
    if (plan.scope().has(TextField.TITLE) && (best == null || best.weight() == 0)) {
      Snippet.Cut marked = Snippet.ofAll(analyzer, highlights, title);
      return marked.weight() > 0 ? marked.marked() + (body.isEmpty() ? "" : " · " + body) : body;
    }
    return body;
  }

  private static String nearest(Ranking.Place place, PassageNode node, List<Part> parts) {
    Pool.Contender contender = place.contender();
    Likeness likeness = contender == null ? null : contender.likeness();
    if (likeness == null || likeness.nearest().start() == 0) {
      return "";
    }
    String readable = ReadableText.of(node.author(), parts).text();
    int start = Math.min(likeness.nearest().start(), readable.length());
    return readable.substring(start, Math.min(likeness.nearest().end(), readable.length()));
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

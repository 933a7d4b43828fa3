package app.commonplace.search;

import app.commonplace.indexing.TextField;
import app.commonplace.library.CatalogRow;
import app.commonplace.library.PassageNode;
import app.commonplace.library.PassageTree;
import app.commonplace.library.Reading;
import app.commonplace.model.EntryId;
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

/// Turns what an engine found into what a person sees. For one search.
final class ResultPage {
  private static final double COVERAGE = 0; // nothing is embedded yet

  private final Plan plan;
  private final Found found;
  private final SearchRequest request;
  private final Analyzer analyzer;
  private final Highlights highlights;
  private final Map<EntryId, PassageTree> trees = new HashMap<>();

  ResultPage(Plan plan, Found found, SearchRequest request, Analyzer analyzer) {
    this.plan = plan;
    this.found = found;
    this.request = request;
    this.analyzer = analyzer;
    this.highlights = found.weights().highlights();
  }

  SearchResult result(Reading reading, double tookMillis, Optional<String> notice) {
    List<Hit> hits =
        found.best().stream()
            .skip(request.offset())
            .limit(request.limit())
            .map(scored -> hit(reading, scored))
            .flatMap(Optional::stream)
            .toList();
    return new SearchResult(
        Mode.KEYWORD,
        tookMillis,
        found.total(),
        found.exact(),
        found.entryCounts().size(),
        COVERAGE,
        notice.orElse(null),
        hits,
        new EntryRanking(plan, found).best(),
        found.facets());
  }

  /// Empty when the passage was removed between the search and now.
  private Optional<Hit> hit(Reading reading, Found.Scored scored) {
    PassageTree tree = trees.computeIfAbsent(scored.entry(), id -> reading.entryTexts().tree(id));
    return plan.catalog()
        .entry(plan.catalog().number(scored.entry()))
        .flatMap(entry ->
            tree.find(scored.passage()).map(node -> hit(reading, scored, entry, tree, node)));
  }

  private Hit hit(
      Reading reading,
      Found.Scored scored,
      CatalogEntry entry,
      PassageTree tree,
      PassageNode node) {
    Columns texts =
        Columns.of(
            node.author(),
            reading.entryTexts().parts(node.id()),
            notes(reading, entry, tree).getOrDefault(node.id(), List.of()));
    double keyword = found.highest() > 0 ? scored.score() / found.highest() : 0;
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
        keyword,
        keyword,
        null,
        snippet(texts, row.title()),
        request.explain() ? explanation(texts, entry, tree, node, scored.score()) : null);
  }

  private Map<PassageId, List<String>> notes(
      Reading reading, CatalogEntry entry, PassageTree tree) {
    return entry.row().notes() == 0 ? Map.of() : reading.entryTexts().notes(entry.row().id(), tree);
  }

  /// The best place of the best field; the title when the words stand only there.
  private String snippet(Columns texts, String title) {
    Snippet.@Nullable Cut best = null;
    for (TextField field : plan.scope().fields()) {
      String text = PassageTexts.text(field, texts);
      if (!text.isEmpty()) {
        Snippet.Cut cut = Snippet.of(analyzer, highlights, text);
        best = best == null || cut.weight() > best.weight() ? cut : best;
      }
    }
    String body = best == null ? "" : best.marked();
    if (plan.scope().has(TextField.TITLE) && (best == null || best.weight() == 0)) {
      Snippet.Cut marked = Snippet.ofAll(analyzer, highlights, title);
      return marked.weight() > 0 ? marked.marked() + (body.isEmpty() ? "" : " · " + body) : body;
    }
    return body;
  }

  private Explanation explanation(
      Columns texts, CatalogEntry entry, PassageTree tree, PassageNode node, float sum) {
    boolean lead = tree.lead().filter(node.id()::equals).isPresent();
    List<String> title = lead ? entry.titleTerms(analyzer) : List.of();
    var fields = PassageTexts.fields(plan.scope(), texts, title, analyzer);
    return new Explainer(plan, found, fields).explain(sum);
  }
}

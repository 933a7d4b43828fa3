package app.commonplace.ui.search;

import app.commonplace.model.Tag;
import app.commonplace.search.SearchResult;
import app.commonplace.ui.texts.ProjectNames;
import app.commonplace.ui.texts.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What a search can be narrowed by: facets, months, and fields that are half typed. Every choice
/// is written into the query. FX thread, but needs no window.
final class Narrowing {
  private final QueryModel query;
  private final Clock clock;
  private final Runnable changed;
  private final Texts texts;
  private final Facets lists;
  private final ObservableList<Facet> facets = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Timeline> timeline;
  private @Nullable SearchResult result;
  private Beginning.Started known = Beginning.Started.NOTHING;

  /// @param changed asks for what the query says now
  Narrowing(SearchTools tools, QueryModel query, Runnable changed) {
    this.query = query;
    this.clock = tools.clock();
    this.changed = changed;
    texts = tools.desk().texts();
    lists = new Facets(texts);
    timeline =
        new ReadOnlyObjectWrapper<>(this, "timeline", Timeline.of(List.of(), query, today()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  ObservableList<Facet> facets() {
    return facets;
  }

  ReadOnlyObjectProperty<Timeline> timelineProperty() {
    return timeline.getReadOnlyProperty();
  }

  /// Learns which tags there are, and which values in the whole library.
  void know(Beginning.Started started) {
    known = started;
    List<Tag> tags = started.tags();
    lists.tags(tags);
    count();
  }

  /// Counts by another answer.
  void show(SearchResult answer) {
    result = answer;
    count();
  }

  private void count() {
    SearchResult counted = result;
    if (counted != null) {
      facets.setAll(lists.of(counted.facets(), query));
      timeline.set(Timeline.of(counted.facets().getOrDefault("month", List.of()), query, today()));
    }
  }

  /// What the piece of the text before the caret may become.
  Completion complete(String text, int caret) {
    SearchResult last = query.queryProperty().get().isBlank() ? null : result;
    return Completion.at(
        text,
        caret,
        new Completion.Known(
            last == null ? Map.of() : last.facets(),
            known.values(),
            known.tags(),
            project -> ProjectNames.displayName(texts, project)));
  }

  /// Shows all values of a facet, or only the first again.
  void turn(FacetKind kind) {
    lists.turn(kind);
    count();
  }

  boolean isOpen(FacetKind kind) {
    return lists.isOpen(kind);
  }

  /// Narrows the search by a value, or widens it again.
  void toggle(FacetKind kind, String value) {
    query.toggle(kind.field(), value);
    changed.run();
  }

  void chooseMonths(int from, int end) {
    timeline.get().choose(from, end, query);
    changed.run();
  }
}

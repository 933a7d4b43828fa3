package app.commonplace.ui.search;

import app.commonplace.model.Tag;
import app.commonplace.search.FacetCount;
import app.commonplace.search.SearchRequest;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Change;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a search can begin from: recent and saved ones, examples, and what the library holds. FX
/// thread, but needs no window.
final class Beginning {
  private final SearchTools tools;
  private final SearchWords words;
  private final Latest reading;
  private final ReadOnlyObjectWrapper<Started> started =
      new ReadOnlyObjectWrapper<>(this, "started", Started.NOTHING);

  /// @param values of fields in the whole library, with how many passages have them
  /// @param blend the share of meaning that searches begin with
  record Started(Start start, List<Tag> tags, Map<String, List<FacetCount>> values, double blend) {
    static final Started NOTHING =
        new Started(Start.NOTHING, List.of(), Map.of(), SearchRequest.DEFAULT_BLEND);

    Started {
      tags = List.copyOf(tags);
      values = Map.copyOf(values);
    }

    /// Whether there is nothing to be searched; not while that is not known.
    boolean isOfEmptyLibrary() {
      return !equals(NOTHING) && values.values().stream().allMatch(List::isEmpty);
    }
  }

  Beginning(SearchTools tools, SearchWords words) {
    this.tools = tools;
    this.words = words;
    reading = tools.desk().jobs().latest();
  }

  ReadOnlyObjectProperty<Started> startedProperty() {
    return started.getReadOnlyProperty();
  }

  void read() {
    reading.ask(this::readNow, started::set);
  }

  private Started readNow() {
    SearchDoor door = tools.door();
    List<Tag> tags = door.tags();
    var start = new Start(door.recent(), door.savedSearches(), words.examples(tags));
    return new Started(start, tags, door.values(), door.usualBlend());
  }

  /// Remembers that this was searched for.
  void remember(String query) {
    tools
        .desk()
        .jobs()
        .run(
            () -> {
              tools.door().remember(query);
              return query;
            },
            _ -> read());
  }

  /// Keeps a query under a name.
  void save(String name, String query) {
    SearchDoor door = tools.door();
    tools
        .desk()
        .change(
            new Change<>(
                () -> door.save(name, query),
                door::takeBack,
                kept -> words.saved(kept.now()),
                this::read));
  }
}

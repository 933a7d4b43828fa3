package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.model.Tag;
import app.commonplace.search.Asked;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.fx.Latest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What else is like the entry that is open, and when else the prompt was asked that the person is
/// at. Comes after the entry itself and never keeps it waiting. FX thread, but needs no window.
final class ConnectionsModel {
  private static final int SUGGESTED = 4;

  private final ReaderSource source;
  private final ReaderModel reader;
  private final Latest relating;
  private final Latest asking;
  private final Latest mentioning;
  private final Latest tracing;
  private final ReadOnlyObjectWrapper<Connections> connections =
      new ReadOnlyObjectWrapper<>(this, "connections", Connections.NONE);
  private final ReadOnlyObjectWrapper<List<Asked>> asked =
      new ReadOnlyObjectWrapper<>(this, "asked", List.of());
  private final ReadOnlyObjectWrapper<Provenance> provenance =
      new ReadOnlyObjectWrapper<>(this, "provenance", Provenance.UNKNOWN);
  private final ReadOnlyObjectWrapper<List<Mention>> mentions =
      new ReadOnlyObjectWrapper<>(this, "mentions", List.of());
  private @Nullable EntryId entry;
  private List<LinkEnd> links = List.of();
  private @Nullable PassageId prompt;

  ConnectionsModel(ReaderSource source, ReaderModel reader, FxJobs jobs) {
    this.source = source;
    this.reader = reader;
    relating = jobs.latest();
    asking = jobs.latest();
    mentioning = jobs.latest();
    tracing = jobs.latest();
    reader.pageProperty().addListener((_, _, _) -> follow());
    reader.changes().whenDeclined(this::suggestAgain);
    reader.place().currentProperty().addListener((_, _, _) -> follow());
  }

  ReadOnlyObjectProperty<Connections> connectionsProperty() {
    return connections.getReadOnlyProperty();
  }

  /// Where the entry comes from.
  ReadOnlyObjectProperty<Provenance> provenanceProperty() {
    return provenance.getReadOnlyProperty();
  }

  /// Tags that the entry may lack, the likeliest first: those it was given meanwhile are gone.
  List<Tag> suggestedTags() {
    OpenEntry opened = reader.openedProperty().get();
    if (opened == null) {
      return List.of();
    }
    Set<Long> own = opened.tags().stream().map(Tag::id).collect(Collectors.toSet());
    return connections.get().tags().stream()
        .filter(tag -> !own.contains(tag.id()))
        .limit(SUGGESTED)
        .toList();
  }

  /// What may be linked to the entry; empty once it is.
  Optional<Related> suggestedLink() {
    OpenEntry opened = reader.openedProperty().get();
    Related suggested = connections.get().suggested();
    boolean linked =
        opened == null
            || suggested == null
            || opened.links().stream().anyMatch(end -> end.link().joins(suggested.entry()));
    return linked ? Optional.empty() : Optional.ofNullable(suggested);
  }

  /// Asks again what may be linked, as after a suggestion was declined.
  private void suggestAgain() {
    EntryId now = entry;
    if (now != null) {
      connections.set(connections.get().withoutSuggestion());
      relating.ask(() -> source.connections(now), connections::set);
    }
  }

  /// Passages elsewhere that name the entry and are not linked to it.
  ReadOnlyObjectProperty<List<Mention>> mentionsProperty() {
    return mentions.getReadOnlyProperty();
  }

  /// All times that the prompt was asked, oldest first; empty when it was asked once.
  ReadOnlyObjectProperty<List<Asked>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  private void follow() {
    OpenEntry opened = reader.openedProperty().get();
    EntryId now = opened == null ? null : opened.entry().id();
    if (now != null && !now.equals(entry)) {
      entry = now;
      connections.set(Connections.NONE);
      relating.ask(() -> source.connections(now), connections::set);
      provenance.set(Provenance.UNKNOWN);
      tracing.ask(() -> source.provenance(now), provenance::set);
      mentions.set(List.of());
      links = opened.links();
      mentioning.ask(() -> source.mentions(now), mentions::set);
    } else if (now != null && !links.equals(opened.links())) {
      links = opened.links();
      mentioning.ask(() -> source.mentions(now), mentions::set);
    }
    Passage at = reader.place().passage();
    PassageId next = at == null || at.role() != Role.USER ? null : at.id();
    if (next == null) {
      prompt = null;
      asking.forget();
      asked.set(List.of());
    } else if (!next.equals(prompt)) {
      prompt = next;
      asked.set(List.of());
      asking.ask(() -> source.asked(next), asked::set);
    }
  }
}

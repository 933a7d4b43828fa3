package app.commonplace.ui.linking;

import app.commonplace.model.EntryId;
import app.commonplace.model.Role;
import app.commonplace.organizing.Target;
import app.commonplace.problems.Problem;
import app.commonplace.search.Hit;
import app.commonplace.search.LongestWords;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.search.Marked;
import app.commonplace.ui.search.Speakers;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Decides what a passage can be linked to. Before anything is typed it offers what is nearest to
/// the passage, never of the same entry; what is typed is looked for everywhere. FX thread, but
/// needs no window.
public final class LinkModel {
  private static final int SHOWN = 6;
  private static final int LOOKED_AT = 40;

  /// Letters of a passage that tell what it is about.
  private static final int TELLING = 400;

  private static final int TELLING_WORDS = 12;

  private final LinkDoor door;
  private final Desk desk;
  private final Latest suggesting;
  private final Latest reading;
  private final Latest naming;
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final StringProperty note = new SimpleStringProperty(this, "note", "");
  private final ObjectProperty<LinkKind> kind =
      new SimpleObjectProperty<>(this, "kind", LinkKind.RELATED);
  private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
  private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", 0);
  private final ReadOnlyObjectWrapper<@Nullable Target> from =
      new ReadOnlyObjectWrapper<>(this, "from");
  private final ReadOnlyObjectWrapper<LinkPreview> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", LinkPreview.NOTHING);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
  private String about = "";

  /// @param typing waits until a person pauses typing
  public LinkModel(LinkDoor door, Desk desk, Rest typing) {
    this.door = door;
    this.desk = desk;
    suggesting = desk.jobs().latest();
    reading = desk.jobs().latest();
    naming = desk.jobs().latest();
    typed.addListener((_, _, _) -> typing.then(this::suggest));
    chosen.addListener((_, _, _) -> readPreview());
  }

  /// The passage that is being linked; null while none is.
  ReadOnlyObjectProperty<@Nullable Target> fromProperty() {
    return from.getReadOnlyProperty();
  }

  StringProperty typedProperty() {
    return typed;
  }

  StringProperty noteProperty() {
    return note;
  }

  ObjectProperty<LinkKind> kindProperty() {
    return kind;
  }

  ObservableList<Suggestion> suggestions() {
    return suggestions;
  }

  IntegerProperty chosenProperty() {
    return chosen;
  }

  /// The passage that the link would lead to.
  ReadOnlyObjectProperty<LinkPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// The title of the entry that is linked, as the other end will show it.
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// Begins to link a passage.
  ///
  /// @param words what is selected in it, or all of it
  public void begin(Target passage, String words) {
    begin(passage, words, "");
  }

  /// Begins to link a passage to what is found by some words.
  public void begin(Target passage, String words, String search) {
    about = words;
    suggestions.clear();
    note.set("");
    preview.set(LinkPreview.NOTHING);
    title.set("");
    typed.set(search);
    from.set(passage);
    naming.ask(() -> desk.titled(door.title(passage.entry())), title::set);
    suggest();
  }

  public void cancel() {
    suggesting.forget();
    reading.forget();
    naming.forget();
    from.set(null);
  }

  private void suggest() {
    Target here = from.get();
    if (here == null) {
      return;
    }
    String wanted = typed.get().strip();
    suggesting.ask(
        () -> wanted.isEmpty() ? nearest(here) : found(wanted, here), this::show, this::fail);
  }

  private List<Suggestion> nearest(Target here) {
    String words = about.isBlank() ? door.text(here) : about;
    String bare = bare(words);
    List<Suggestion> near = suggestions(door.near(bare, LOOKED_AT), here.entry());
    if (!near.isEmpty()) {
      return near;
    }
    String any = LongestWords.any(List.of(bare.split(" ")), TELLING_WORDS);
    return suggestions(door.near(any, LOOKED_AT), here.entry());
  }

  private List<Suggestion> found(String wanted, Target here) {
    Optional<Hit> at = address(wanted).flatMap(door::at);
    if (at.isPresent() || isAddress(wanted)) {
      return at.stream().map(LinkModel::suggestion).toList();
    }
    return suggestions(door.near(wanted, LOOKED_AT), null).stream()
        .filter(one -> !one.target().equals(here))
        .toList();
  }

  /// Whether what is typed can only be an address: where it leads nowhere, its letters are no words
  /// to look for.
  static boolean isAddress(String typed) {
    return typed.strip().startsWith(Target.SCHEME);
  }

  /// An address that was pasted, or a number with a passage.
  private static Optional<Target> address(String wanted) {
    try {
      return Optional.of(Target.parse(wanted));
    } catch (Problem _) {
      return Optional.empty(); // words, then
    }
  }

  /// Words alone, so that no sign among them is taken for an operator.
  private static String bare(String text) {
    String start = text.substring(0, Math.min(TELLING, text.length()));
    return start.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static List<Suggestion> suggestions(List<Hit> hits, @Nullable EntryId without) {
    return hits.stream()
        .filter(hit -> !hit.entryId().equals(without))
        .limit(SHOWN)
        .map(LinkModel::suggestion)
        .toList();
  }

  private static Suggestion suggestion(Hit hit) {
    return Suggestion.of(hit, Marked.of(hit.snippet()).text());
  }

  private void show(List<Suggestion> found) {
    chosen.set(-1);
    suggestions.setAll(found);
    chosen.set(0);
  }

  private void fail(Problem problem) {
    suggestions.clear();
    desk.messages().problem(problem);
  }

  private void readPreview() {
    suggestion()
        .ifPresentOrElse(
            at ->
                reading.ask(
                    () -> LinkPreview.of(door.around(at.target()), at.snippet()), preview::set),
            () -> preview.set(LinkPreview.NOTHING));
  }

  /// What is chosen, if there is anything to choose.
  Optional<Suggestion> suggestion() {
    int at = chosen.get();
    return at >= 0 && at < suggestions.size() ? Optional.of(suggestions.get(at)) : Optional.empty();
  }

  /// Moves the choice.
  void move(int step) {
    if (!suggestions.isEmpty()) {
      chosen.set(Math.clamp((long) chosen.get() + step, 0, suggestions.size() - 1));
    }
  }

  /// Links both, and offers to take it back.
  void link() {
    Target here = from.get();
    Suggestion there = suggestion().orElse(null);
    if (here == null || there == null) {
      return;
    }
    String word = kind.get().word();
    String why = note.get().strip();
    cancel();
    desk.change(
        new Change<>(
            () -> door.link(here, there.target(), word, why),
            link -> door.unlink(link.id()),
            _ -> desk.text("linking.done", title(there)),
            () -> {}));
  }

  /// Who said it; empty of documents, which nobody says.
  String speaker(Suggestion suggestion) {
    return suggestion.role() == Role.SECTION
        ? ""
        : Speakers.word(desk, suggestion.role(), suggestion.model());
  }

  /// What the other end will say of the link: how it has to do with it, and why.
  String reason() {
    String back = desk.text("link.back." + kind.get().word());
    String why = note.get().strip();
    return why.isEmpty() ? back : desk.text("linking.why", back, why);
  }

  /// Its title, or that it has none.
  String title(Suggestion suggestion) {
    return desk.titled(suggestion.title());
  }
}

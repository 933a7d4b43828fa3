package app.commonplace.ui.palette;

import app.commonplace.model.Provider;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.search.Hit;
import app.commonplace.ui.palette.PaletteRow.Item;
import app.commonplace.ui.palette.PaletteRow.Mark;
import app.commonplace.ui.search.Marked;
import app.commonplace.ui.shell.Desk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Makes the lines of the palette. Immutable.
final class Rows {
  /// The line that drops the list which is looked within, and leaves the palette open.
  static final String EVERYWHERE = "everywhere";

  private static final String SEARCH = "search";

  private static final int FEW = 5;
  private static final int SOME = 12;

  private final Desk desk;
  private final Leading leading;

  Rows(Desk desk, Leading leading) {
    this.desk = desk;
    this.leading = leading;
  }

  /// What is shown before anything is typed.
  List<PaletteRow> start(PaletteDoor.Names names, List<Command> commands) {
    var rows = new ArrayList<PaletteRow>();
    add(rows, "recent", names.entries().stream().limit(FEW).map(one -> entry(one, List.of())));
    add(rows, "do", commands.stream().limit(FEW).map(one -> command(one, List.of())));
    return rows;
  }

  /// What has the letters that were typed, of the kinds that are asked for.
  ///
  /// @param scope the list that is looked within; null for everything
  List<PaletteRow> found(
      Typed typed,
      PaletteDoor.Names names,
      List<Command> commands,
      List<Hit> passages,
      @Nullable Scope scope) {
    var wanted = new Fuzzy(typed.words());
    boolean all = typed.kind() == Typed.Kind.ALL;
    var rows = new ArrayList<PaletteRow>();
    if (all) {
      add(
          rows,
          "entries",
          best(wanted, names.entries(), PaletteDoor.Named::title, FEW, this::entry));
      add(rows, "passages", passages.stream().map(this::passage));
    }
    add(rows, "goTo", places(typed.kind(), wanted, names).stream());
    if (all || typed.kind() == Typed.Kind.COMMANDS) {
      int most = all ? FEW : SOME;
      add(rows, "do", best(wanted, commands, Command::name, most, this::command));
    }
    if (all && !wanted.isEmpty()) {
      add(rows, "else", elsewhere(typed.words(), scope).stream());
    }
    return rows;
  }

  /// What can be done with one line, as far as it has the letters that were typed.
  List<PaletteRow> actions(Item of, Typed typed) {
    var rows = new ArrayList<PaletteRow>();
    rows.add(new PaletteRow.Head(of.text()));
    best(new Fuzzy(typed.words()), of.more().get(), Command::name, SOME, this::command)
        .forEach(rows::add);
    return rows;
  }

  private List<Item> places(Typed.Kind kind, Fuzzy wanted, PaletteDoor.Names names) {
    boolean all = kind == Typed.Kind.ALL;
    int most = all ? 3 : SOME;
    var items = new ArrayList<Item>();
    if (all || kind == Typed.Kind.SAVED) {
      best(wanted, names.saved(), SavedSearch::name, most, this::saved).forEach(items::add);
    }
    if (all || kind == Typed.Kind.TAGS) {
      best(wanted, names.tags(), Tag::name, most, this::tag).forEach(items::add);
    }
    if (all || kind == Typed.Kind.SOURCES) {
      List<String> sources = names.sources().keySet().stream().sorted().toList();
      best(
              wanted,
              sources,
              Provider::displayName,
              most,
              (one, places) -> source(one, places, names.sources().getOrDefault(one, 0L)))
          .forEach(items::add);
    }
    return items;
  }

  private interface Making<T> {
    Item make(T one, List<Integer> places);
  }

  private record Ranked<T>(T one, Fuzzy.Match match) {}

  /// The best matches; equals stay in their order, so that what was used last comes first.
  private static <T> Stream<Item> best(
      Fuzzy wanted, List<T> all, Function<T, String> name, int most, Making<T> making) {
    if (wanted.isEmpty()) {
      return all.stream().limit(most).map(one -> making.make(one, List.of()));
    }
    return all.stream()
        .flatMap(one -> ranked(wanted, one, name).stream())
        .sorted(Comparator.comparingInt((Ranked<T> ranked) -> ranked.match().score()).reversed())
        .limit(most)
        .map(ranked -> making.make(ranked.one(), ranked.match().places()));
  }

  private static <T> Optional<Ranked<T>> ranked(Fuzzy wanted, T one, Function<T, String> name) {
    return wanted.in(name.apply(one)).map(match -> new Ranked<>(one, match));
  }

  private void add(List<PaletteRow> rows, String word, Stream<Item> items) {
    List<Item> found = items.toList();
    if (!found.isEmpty()) {
      rows.add(new PaletteRow.Head(desk.text("palette.head." + word)));
      rows.addAll(found);
    }
  }

  private Item entry(PaletteDoor.Named one, List<Integer> places) {
    String title = desk.titled(one.title());
    return new Item(
        "entry-" + one.id(),
        new Mark.Source(one.provider()),
        title,
        one.title().isBlank() ? List.of() : places,
        one.when(),
        "",
        desk.text("palette.spoken.entry"),
        () -> leading.open(one.id()),
        () -> leading.actions(one.id()));
  }

  private Item passage(Hit hit) {
    Marked snippet = Marked.of(hit.snippet());
    Double near = hit.meaning();
    boolean byWords = hit.keyword() > 0;
    String about =
        byWords || near == null
            ? desk.text("palette.score", hit.score())
            : desk.text("palette.byMeaning", near);
    return new Item(
        "passage-" + hit.passageId(),
        new Mark.Glyph(Feather.ALIGN_LEFT),
        snippet.text(),
        places(snippet),
        about,
        "",
        desk.text("palette.spoken.passage"),
        hit.standing(),
        () -> leading.open(hit),
        () -> leading.actions(hit.entryId()));
  }

  private static List<Integer> places(Marked snippet) {
    return snippet.marks().stream()
        .flatMapToInt(mark -> IntStream.range(mark.start(), mark.end()))
        .boxed()
        .toList();
  }

  private Item tag(Tag tag, List<Integer> places) {
    return new Item(
        "tag-" + tag.name(),
        new Mark.Hue(tag.hue()),
        tag.name(),
        places,
        desk.text("palette.tag", tag.entriesBelow()),
        "",
        desk.text("palette.spoken.tag"),
        () -> leading.list(tag));
  }

  private Item source(String provider, List<Integer> places, long entries) {
    return new Item(
        "source-" + provider,
        new Mark.Source(provider),
        Provider.displayName(provider),
        places,
        desk.text("palette.source", entries),
        "",
        desk.text("palette.spoken.source"),
        () -> leading.listSource(provider));
  }

  private Item saved(SavedSearch saved, List<Integer> places) {
    long counted = leading.count(saved);
    return new Item(
        "saved-" + saved.name(),
        new Mark.Glyph(Feather.SEARCH),
        saved.name(),
        places,
        counted < 0 ? desk.text("palette.saved") : desk.text("palette.savedCount", counted),
        "",
        desk.text("palette.spoken.saved"),
        () -> leading.list(saved.name(), saved.query()));
  }

  private Item command(Command command, List<Integer> places) {
    return new Item(
        "command-" + command.id(),
        new Mark.Glyph(command.glyph()),
        command.name(),
        places,
        "",
        command.key(),
        desk.text("palette.spoken.command"),
        command.action());
  }

  /// Whether a line takes the words elsewhere, which is what remains when nothing is found.
  static boolean leadsElsewhere(String id) {
    return id.equals(EVERYWHERE) || id.equals(SEARCH);
  }

  /// Where the words can be taken when none of the names is meant.
  private List<Item> elsewhere(String words, @Nullable Scope scope) {
    var items = new ArrayList<Item>();
    if (scope != null) {
      items.add(
          new Item(
              EVERYWHERE,
              new Mark.Glyph(Feather.MAXIMIZE_2),
              desk.text("palette.beyond", scope.name()),
              List.of(),
              "",
              "",
              desk.text("palette.spoken.command"),
              () -> {}));
    }
    items.add(
        new Item(
            SEARCH,
            new Mark.Glyph(Feather.SEARCH),
            desk.text("palette.search", words),
            List.of(),
            "",
            "",
            desk.text("palette.spoken.command"),
            () -> leading.search(words)));
    if (leading.canLink()) {
      items.add(
          new Item(
              "link",
              new Mark.Glyph(Feather.LINK),
              desk.text("palette.link"),
              List.of(),
              "",
              "",
              desk.text("palette.spoken.command"),
              () -> leading.link(words)));
    }
    return items;
  }
}

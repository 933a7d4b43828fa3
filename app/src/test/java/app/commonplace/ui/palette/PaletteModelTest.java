package app.commonplace.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.search.Hit;
import app.commonplace.search.Standing;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.HeldWork;
import app.commonplace.ui.fx.Background;
import app.commonplace.ui.fx.Rest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteModelTest implements PaletteDoor, Leading {
  private final Desks desks = new Desks();
  private final List<String> done = new ArrayList<>();
  private boolean linkable = true;
  private Optional<Scope> inView = Optional.empty();
  private long counted = -1;
  private final List<String> looked = new ArrayList<>();

  private PaletteModel model(Background background) {
    List<Command> commands =
        List.of(
            new Command(
                "one", "Import files", Feather.DOWNLOAD, "Ctrl+O", () -> done.add("import")),
            new Command("two", "Go to Search", Feather.SEARCH, "Ctrl+1", () -> done.add("go")));
    return new PaletteModel(this, desks.desk(background), this, () -> commands, Rest.none());
  }

  @Override
  public Names names() {
    return new Names(
        List.of(
            new Named(new EntryId(1), "WAL checkpoints", "claude", "today"),
            new Named(new EntryId(2), "Making miso", "chatgpt", "9 Nov")),
        List.of(new Tag(1, "rust/wal", 1, 4, 4, false)),
        List.of(new SavedSearch(1, "Wal, long", "wal has:code", Instant.EPOCH)),
        Map.of("claude", 7L));
  }

  @Override
  public Set<EntryId> within(String query) {
    return query.equals("tag:kitchen") ? Set.of(new EntryId(2)) : Set.of(new EntryId(3));
  }

  @Override
  public List<Hit> passages(String words, int most) {
    looked.add(words);
    return List.of(
        new Hit(
            new EntryId(3),
            new PassageId(30),
            new PassageId(30),
            true,
            "x",
            "Third",
            null,
            "claude",
            Role.USER,
            null,
            null,
            0.5,
            0,
            0.56,
            "about the **log**",
            null,
            Standing.REJECTED,
            null));
  }

  private static List<String> lines(PaletteModel model) {
    return model.rows().stream()
        .map(row ->
            switch (row) {
              case PaletteRow.Head(String text) -> "[" + text + "]";
              case PaletteRow.Item item -> item.text();
            })
        .toList();
  }

  @Test
  void beforeAnythingIsTypedTheLastEntriesAndCommandsAreOffered() {
    PaletteModel model = model(desks);
    model.open();
    assertThat(lines(model))
        .containsExactly(
            "[Opened last]",
            "WAL checkpoints",
            "Making miso",
            "[Do]",
            "Import files",
            "Go to Search");
    assertThat(model.chosenProperty().get()).as("the first that can be taken").isEqualTo(1);
  }

  @Test
  void howLongItTookIsToldOfWhatWasTyped() {
    PaletteModel model = model(desks);
    model.open();
    assertThat(model.tookProperty().get()).as("nothing was asked").isNegative();
    model.typedProperty().set("wal");
    assertThat(model.tookProperty().get()).isBetween(0L, 10_000L);
    model.typedProperty().set("");
    assertThat(model.tookProperty().get()).isNegative();
  }

  @Test
  void everythingIsFoundByNameAndPassagesJoinFromTheThirdLetter() {
    PaletteModel model = model(desks);
    model.open();
    model.typedProperty().set("wa");
    assertThat(lines(model))
        .containsExactly(
            "[Entries]",
            "WAL checkpoints",
            "[Go to]",
            "Wal, long",
            "rust/wal",
            "[With these words]",
            "Search the library for “wa”",
            "Link the open passage to a match");
    linkable = false;
    model.typedProperty().set("wal");
    assertThat(lines(model)).containsSubsequence("[Passages]", "about the log", "[Go to]");
    assertThat(lines(model)).doesNotContain("Link the open passage to a match");
  }

  @Test
  void aPassageThatWasRejectedIsFlagged() {
    PaletteModel model = model(desks);
    model.open();
    model.typedProperty().set("wal");
    assertThat(model.rows())
        .filteredOn(PaletteRow.Item.class::isInstance)
        .extracting(row -> ((PaletteRow.Item) row).standing())
        .as("one of all the lines")
        .containsOnlyOnce(Standing.REJECTED)
        .contains(Standing.NONE);
  }

  @Test
  void aSignNarrowsToOneKind() {
    PaletteModel model = model(desks);
    model.open();
    model.typedProperty().set(">");
    assertThat(lines(model)).containsExactly("[Do]", "Import files", "Go to Search");
    model.typedProperty().set("# wal");
    assertThat(lines(model)).containsExactly("[Go to]", "rust/wal");
    model.typedProperty().set("@");
    assertThat(lines(model)).containsExactly("[Go to]", "Claude");
    model.typedProperty().set("/");
    assertThat(lines(model)).containsExactly("[Go to]", "Wal, long");
  }

  @Test
  void aLineHasActionsThatLeadBackToIt() {
    PaletteModel model = model(desks);
    model.open();
    model.typedProperty().set("mis");
    model.listActions();
    assertThat(lines(model)).containsExactly("[Making miso]", "Open", "Star");
    model.typedProperty().set("st");
    assertThat(lines(model)).containsExactly("[Making miso]", "Star");
    assertThat(model.leaveActions()).isTrue();
    assertThat(model.typedProperty().get()).isEqualTo("mis");
    assertThat(lines(model)).contains("[Entries]", "Making miso");
    assertThat(model.leaveActions()).isFalse();
    model.listActions();
    model.move(1);
    model.take();
    assertThat(done).singleElement().asString().startsWith("star ");
    assertThat(model.openProperty().get()).isFalse();
  }

  @Test
  void aLineWithoutActionsStaysWhereItIs() {
    PaletteModel model = model(desks);
    model.open();
    model.typedProperty().set("> import");
    List<String> before = lines(model);
    model.listActions();
    assertThat(lines(model)).isEqualTo(before);
  }

  @Test
  void whatIsTakenHappensOnceThePaletteIsGone() {
    PaletteModel model = model(desks);
    model.open();
    model.typedProperty().set("miso");
    model.take();
    assertThat(done).containsExactly("open 2");
    assertThat(model.openProperty().get()).isFalse();
  }

  @Test
  void aCommandThatWasUsedLastComesFirst() {
    PaletteModel model = model(desks);
    model.open();
    model.typedProperty().set(">go to");
    model.take();
    assertThat(done).containsExactly("go");
    model.open();
    assertThat(lines(model)).endsWith("Go to Search", "Import files");
  }

  @Test
  void theChosenLineStaysChosenWhenPassagesJoin() {
    var held = new HeldWork();
    PaletteModel model = model(held);
    model.open();
    held.runAll();
    model.typedProperty().set("wal");
    model.move(1);
    model.move(1);
    String chosen = lines(model).get(model.chosenProperty().get());
    held.runAll();
    assertThat(lines(model)).contains("about the log");
    assertThat(lines(model).get(model.chosenProperty().get())).isEqualTo(chosen);
  }

  /// Who sees a command chosen and presses Enter does not get a passage that joined before it.
  @Test
  void theFirstLineStaysChosenWhenPassagesJoinBeforeIt() {
    var held = new HeldWork();
    PaletteModel model = model(held);
    model.open();
    held.runAll();
    model.typedProperty().set("import");
    assertThat(lines(model).get(model.chosenProperty().get())).isEqualTo("Import files");
    held.runAll();
    assertThat(lines(model)).containsSubsequence("about the log", "Import files");
    assertThat(lines(model).get(model.chosenProperty().get())).isEqualTo("Import files");
  }

  @Test
  void aPassageIsChosenWhereOnlyTheSearchWasLeft() {
    var held = new HeldWork();
    PaletteModel model = model(held);
    model.open();
    held.runAll();
    model.typedProperty().set("zzz");
    held.runAll();
    assertThat(lines(model).get(model.chosenProperty().get())).isEqualTo("about the log");
  }

  @Test
  void passagesOfAnEarlierTextAreDropped() {
    var held = new HeldWork();
    PaletteModel model = model(held);
    model.open();
    held.runAll();
    model.typedProperty().set("wal");
    model.typedProperty().set("zz");
    held.runAll();
    assertThat(lines(model)).doesNotContain("about the log");
  }

  @Test
  void theChoiceGoesRoundAndSkipsHeads() {
    PaletteModel model = model(desks);
    model.open();
    model.move(-1);
    assertThat(lines(model).get(model.chosenProperty().get())).isEqualTo("Go to Search");
    model.move(1);
    assertThat(lines(model).get(model.chosenProperty().get())).isEqualTo("WAL checkpoints");
  }

  @Test
  void whatIsFoundIsOfTheListInViewUntilItIsDropped() {
    inView = Optional.of(new Scope("kitchen", "tag:kitchen"));
    PaletteModel model = model(desks);
    model.open();
    assertThat(lines(model)).contains("Making miso").doesNotContain("WAL checkpoints");
    model.typedProperty().set("wal");
    assertThat(looked).containsExactly("tag:kitchen wal");
    assertThat(lines(model))
        .as("the passage is of another entry, and places are not narrowed")
        .doesNotContain("WAL checkpoints", "about the log")
        .contains("Wal, long", "rust/wal");

    model.typedProperty().set("");
    assertThat(model.dropScope()).isTrue();
    assertThat(model.scopeProperty().get()).isNull();
    assertThat(lines(model)).contains("WAL checkpoints", "Making miso");
    assertThat(model.dropScope()).as("nothing is left to drop").isFalse();
  }

  @Test
  void aListThatWasDroppedComesBackOnceAnotherWasInView() {
    var kitchen = new Scope("kitchen", "tag:kitchen");
    inView = Optional.of(kitchen);
    PaletteModel model = model(desks);
    model.open();
    model.dropScope();
    model.close();
    model.open();
    assertThat(model.scopeProperty().get()).isNull();
    model.close();
    inView = Optional.of(new Scope("logs", "tag:logs"));
    model.open();
    assertThat(model.scopeProperty().get()).isEqualTo(inView.get());
    model.typedProperty().set("wal");
    assertThat(lines(model)).contains("about the log");
    model.close();
    inView = Optional.of(kitchen);
    model.open();
    assertThat(model.scopeProperty().get()).isEqualTo(kitchen);
  }

  @Test
  void aLineLooksBeyondTheListForTheSameWordsAndLeavesThePaletteOpen() {
    inView = Optional.of(new Scope("kitchen", "tag:kitchen"));
    PaletteModel model = model(desks);
    model.open();
    model.typedProperty().set("wal");
    model.take(lines(model).indexOf("Look in everything, not only in kitchen"));
    assertThat(model.openProperty().get()).isTrue();
    assertThat(model.typedProperty().get()).isEqualTo("wal");
    assertThat(lines(model))
        .contains("WAL checkpoints", "about the log")
        .doesNotContain("Look in everything, not only in kitchen");
  }

  @Test
  void nothingOfElsewhereIsShownWhileAListIsRead() {
    inView = Optional.of(new Scope("kitchen", "tag:kitchen"));
    var held = new HeldWork();
    PaletteModel model = model(held);
    model.open();
    assertThat(lines(model)).doesNotContain("Making miso", "WAL checkpoints");
    held.runAll();
    assertThat(lines(model)).contains("Making miso").doesNotContain("WAL checkpoints");
  }

  @Test
  void aSavedSearchSaysHowManyItListsOnceThatIsKnown() {
    PaletteModel model = model(desks);
    model.open();
    model.typedProperty().set("/wal");
    assertThat(abouts(model)).containsExactly("saved search");
    counted = 1214;
    model.typedProperty().set("/wal,");
    assertThat(abouts(model)).containsExactly("saved search · 1,214");
  }

  private static List<String> abouts(PaletteModel model) {
    return model.rows().stream()
        .filter(PaletteRow.Item.class::isInstance)
        .map(row -> ((PaletteRow.Item) row).about())
        .toList();
  }

  @Override
  public Optional<Scope> scope() {
    return inView;
  }

  @Override
  public long count(SavedSearch saved) {
    return counted;
  }

  @Override
  public void open(EntryId entry) {
    done.add("open " + entry);
  }

  @Override
  public void open(Hit passage) {
    done.add("passage " + passage.passageId());
  }

  @Override
  public List<Command> actions(EntryId entry) {
    return List.of(
        new Command("on-open", "Open", Feather.STAR, "", () -> done.add("open " + entry)),
        new Command("on-star", "Star", Feather.STAR, "", () -> done.add("star " + entry)));
  }

  @Override
  public void list(Tag tag) {
    done.add("tag " + tag.name());
  }

  @Override
  public void listSource(String provider) {
    done.add("source " + provider);
  }

  @Override
  public void list(String name, String query) {
    done.add("list " + name);
  }

  @Override
  public void search(String words) {
    done.add("search " + words);
  }

  @Override
  public void link(String words) {
    done.add("link " + words);
  }

  @Override
  public boolean canLink() {
    return linkable;
  }
}

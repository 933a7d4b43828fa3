package app.commonplace.ui.linking;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.organizing.Target;
import app.commonplace.search.Hit;
import app.commonplace.search.Standing;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.HeldWork;
import app.commonplace.ui.fixture.Tree;
import app.commonplace.ui.fx.Background;
import app.commonplace.ui.fx.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkModelTest implements LinkDoor {
  private static final Target HERE = new Target(new EntryId(1), new PassageId(10));

  private final Desks desks = new Desks();
  private final List<String> asked = new ArrayList<>();
  private final List<String> done = new ArrayList<>();

  private LinkModel model(Background background) {
    return new LinkModel(this, desks.desk(background), Rest.none());
  }

  private static Hit hit(long entry, long passage) {
    return new Hit(
        new EntryId(entry),
        new PassageId(passage),
        new PassageId(passage),
        true,
        "x",
        "Entry " + entry,
        null,
        "claude",
        entry == 2 ? Role.ASSISTANT : Role.USER,
        entry == 2 ? "gpt-4o" : null,
        null,
        0.5,
        0.4,
        0.6,
        "text " + passage,
        null,
        entry == 3 ? Standing.REJECTED : Standing.NONE,
        null);
  }

  @Override
  public List<Hit> near(String words, int most) {
    asked.add(words);
    return List.of(hit(1, 10), hit(1, 11), hit(2, 20), hit(3, 30));
  }

  @Override
  public Optional<Hit> at(Target target) {
    return target.entry().value() == 7 ? Optional.of(hit(7, 70)) : Optional.empty();
  }

  @Override
  public String text(Target target) {
    return "All of " + target.passage();
  }

  @Override
  public Around around(Target target) {
    long id = target.passage().value();
    Part part = Part.prose(text(target));
    return new Around(new Tree().add(id, 0, Role.ASSISTANT, part).passages(), 0);
  }

  @Override
  public String title(EntryId entry) {
    return "Entry " + entry;
  }

  private static List<String> previewed(LinkModel model) {
    return model.previewProperty().get().passages().stream()
        .map(shown -> shown.passage().text())
        .toList();
  }

  @Override
  public Link link(Target from, Target to, String kind, String note) {
    done.add(from.address() + " " + kind + " " + to.address() + " " + note);
    return new Link(
        5, from.entry(), from.passage(), to.entry(), to.passage(), kind, note, Desks.NOW);
  }

  @Override
  public void unlink(long id) {
    done.add("unlink " + id);
  }

  private static List<Long> entries(LinkModel model) {
    return model.suggestions().stream().map(one -> one.target().entry().value()).toList();
  }

  @Test
  void anAddressThatLeadsNowhereIsNotTakenForWords() {
    LinkModel model = model(desks);
    model.begin(HERE, "some words");
    model.typedProperty().set("commonplace://e/99");
    assertThat(model.suggestions()).isEmpty();
    assertThat(asked).noneMatch(words -> words.contains("commonplace"));
    assertThat(LinkModel.isAddress(" commonplace://e/99")).isTrue();
    assertThat(LinkModel.isAddress("99")).isFalse();
  }

  @Test
  void offersWhatIsNearestToTheSelectedWordsButNothingOfTheSameEntry() {
    LinkModel model = model(desks);
    model.begin(HERE, "Never \"stops\" OR -grows");
    assertThat(asked)
        .as("no word is taken for an operator")
        .containsExactly("never stops or grows");
    assertThat(entries(model)).containsExactly(2L, 3L);
    assertThat(previewed(model)).containsExactly("All of 20");
  }

  @Test
  void aSuggestionThatWasRejectedIsFlagged() {
    LinkModel model = model(desks);
    model.begin(HERE, "words");
    assertThat(model.suggestions())
        .extracting(Suggestion::standing)
        .containsExactly(Standing.NONE, Standing.REJECTED);
  }

  @Test
  void aSuggestionSaysWhoSaidIt() {
    LinkModel model = model(desks);
    model.begin(HERE, "words");
    assertThat(model.suggestions()).extracting(model::speaker).containsExactly("GPT-4o", "You");
  }

  @Test
  void theOtherEndSaysWhatItIsLinkedToAndWhy() {
    LinkModel model = model(desks);
    model.begin(HERE, "words");
    assertThat(model.titleProperty().get()).isEqualTo("Entry 1");
    assertThat(model.reason()).isEqualTo("related");
    model.kindProperty().set(LinkKind.SOURCE);
    model.noteProperty().set(" same words ");
    assertThat(model.reason()).isEqualTo("has this as its source · “same words”");
  }

  @Test
  void aPassageWithoutSelectedWordsIsAskedForItsText() {
    LinkModel model = model(desks);
    model.begin(HERE, "");
    assertThat(asked).containsExactly("all of 10");
  }

  @Test
  void whatIsTypedIsLookedForEverywhereButHere() {
    LinkModel model = model(desks);
    model.begin(HERE, "words");
    model.typedProperty().set("log");
    assertThat(asked.getLast()).isEqualTo("log");
    assertThat(model.suggestions())
        .extracting(one -> one.target().passage().value())
        .containsExactly(11L, 20L, 30L);
  }

  @Test
  void anAddressThatIsPastedIsTakenAsItIs() {
    LinkModel model = model(desks);
    model.begin(HERE, "words");
    model.typedProperty().set("commonplace://e/7#p70");
    assertThat(entries(model)).containsExactly(7L);
  }

  @Test
  void linksWithItsKindAndNoteAndTakesItBack() {
    LinkModel model = model(desks);
    model.begin(HERE, "words");
    model.kindProperty().set(LinkKind.SOURCE);
    model.noteProperty().set(" same words ");
    model.move(1);
    model.link();
    assertThat(done)
        .containsExactly("commonplace://e/1#p10 source commonplace://e/3#p30 same words");
    assertThat(model.fromProperty().get()).isNull();
    assertThat(desks.said()).containsExactly("Linked to Entry 3");
    desks.undos().getFirst().run();
    assertThat(done).endsWith("unlink 5");
  }

  @Test
  void theKindThatWasUsedLastIsPreset() {
    LinkModel model = model(desks);
    model.begin(HERE, "words");
    model.kindProperty().set(LinkKind.CONTRADICTS);
    model.link();
    model.begin(HERE, "words");
    assertThat(model.kindProperty().get()).isEqualTo(LinkKind.CONTRADICTS);
    assertThat(model.noteProperty().get()).isEmpty();
  }

  @Test
  void nothingIsLinkedWhileNothingIsFound() {
    var held = new HeldWork();
    LinkModel model = model(held);
    model.begin(HERE, "words");
    model.link();
    assertThat(done).isEmpty();
    model.cancel();
    held.runAll();
    assertThat(model.suggestions()).as("nobody waits for them any more").isEmpty();
  }
}

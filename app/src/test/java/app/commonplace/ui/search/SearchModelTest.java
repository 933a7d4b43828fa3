package app.commonplace.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.PassageId;
import app.commonplace.organizing.Verdict;
import app.commonplace.runtime.Look;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.Respelling;
import app.commonplace.search.Standing;
import app.commonplace.search.Tuning;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.HeldWork;
import app.commonplace.ui.fx.Background;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.shell.Question;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class SearchModelTest {
  private final ScriptedDoor door = new ScriptedDoor();
  private final Desks desks = new Desks();
  private final RecordedEntries deeds = new RecordedEntries();
  private final HeldWork held = new HeldWork();

  private final List<Long> compared = new ArrayList<>();

  private void compare(Hit one, Hit other) {
    compared.addAll(List.of(one.passageId().value(), other.passageId().value()));
  }

  @Test
  void aHitWaitsForAnotherToBeSetBeside() {
    SearchModel model = model();
    model.searchFor("checkpoint");
    long first = chosen(model);
    model.actions().compare();
    model.actions().compare();
    assertThat(compared).as("never beside itself").isEmpty();
    model.list().move(1);
    model.actions().compare();
    assertThat(compared).containsExactly(first, chosen(model)).doesNotHaveDuplicates();
  }

  @Test
  void whatIsDoneWithOneHitIsDoneWithItsEntryAndTheNextIsChosen() {
    SearchModel model = model();
    model.searchFor("checkpoint");
    model.list().move(1);
    model.actions().export();
    model.actions().merge();
    assertThat(desks.said()).as("one cannot be merged").hasSize(1);
    door.byBoth = List.of(door.byBoth.getFirst(), door.byBoth.getLast());
    model.actions().trash();
    assertThat(deeds.done).containsExactly("export [1]", "trash [1]");
    assertThat(passages(model)).as("asked again").containsExactly(3L, 2L);
    assertThat(chosen(model)).as("the next").isEqualTo(2);
  }

  @Test
  void severalHitsAreChosenFromOneEndAndActedOnTogether() {
    SearchModel model = model();
    model.searchFor("checkpoint");
    model.list().move(1);
    model.list().extend(1);
    assertThat(ids(model)).containsExactlyInAnyOrder(1L, 2L);
    model.list().extend(-1);
    assertThat(ids(model)).as("back to one").isEmpty();
    model.list().extend(-1);
    assertThat(ids(model)).as("beyond where it began").containsExactlyInAnyOrder(3L, 1L);
    model.actions().merge();
    model.actions().tag("work");
    model.actions().star();
    model.actions().unread();
    model.actions().compare();
    assertThat(compared).containsExactly(3L, 1L);
    model.list().chooseAll();
    model.actions().export();
    model.actions().trash();
    assertThat(deeds.done)
        .containsExactly(
            "merge 3 1",
            "tag [3, 1] work",
            "star [3, 1] true",
            "unread [3, 1] true",
            "export [3, 1, 2]",
            "trash [3, 1, 2]");
  }

  @Test
  void hitsAreAddedToAChoiceTakenFromItAndChosenUpToOne() {
    SearchModel model = model();
    model.searchFor("checkpoint");
    List<ResultRow.Found> all = found(model);
    assertThat(chosen(model)).isEqualTo(3);
    model.list().toggle(all.get(2));
    assertThat(ids(model)).as("not the one between").containsExactlyInAnyOrder(3L, 2L);
    assertThat(chosen(model)).as("the last one").isEqualTo(2);
    model.list().toggle(all.get(2));
    assertThat(ids(model)).as("one alone is not several").isEmpty();
    assertThat(chosen(model)).isEqualTo(3);
    model.list().toggle(all.getFirst());
    assertThat(chosen(model)).as("one stays chosen").isEqualTo(3);
    model.list().extendTo(all.get(2));
    assertThat(ids(model)).containsExactlyInAnyOrder(3L, 1L, 2L);
    model.list().extendTo(all.get(1));
    assertThat(ids(model)).as("from where it began").containsExactlyInAnyOrder(3L, 1L);
    model.list().choose(all.get(1));
    assertThat(ids(model)).isEmpty();
  }

  private static List<ResultRow.Found> found(SearchModel model) {
    return model.list().rows().stream()
        .filter(ResultRow.Found.class::isInstance)
        .map(ResultRow.Found.class::cast)
        .toList();
  }

  @Test
  void anotherQueryOrAnotherHitEndsAChoiceOfSeveral() {
    SearchModel model = model();
    model.searchFor("checkpoint");
    model.list().chooseAll();
    assertThat(ids(model)).hasSize(3);
    model.list().move(1);
    assertThat(ids(model)).isEmpty();
    model.list().chooseAll();
    model.searchFor("other");
    assertThat(ids(model)).isEmpty();
  }

  private static Set<Long> ids(SearchModel model) {
    return model.list().severalProperty().get().stream()
        .map(PassageId::value)
        .collect(Collectors.toSet());
  }

  private SearchModel model() {
    return model(desks);
  }

  private SearchModel model(Background background) {
    Clock clock = Clock.fixed(Desks.NOW, ZoneOffset.UTC);
    return new SearchModel(
        new SearchTools(
            door,
            desks.desk(background),
            _ -> {},
            _ -> {},
            this::compare,
            deeds,
            new SimpleObjectProperty<>(Look.Density.COMFORTABLE),
            clock,
            Rest.none(),
            Rest.none()));
  }

  private static List<Long> passages(SearchModel model) {
    return model.list().rows().stream()
        .filter(ResultRow.Found.class::isInstance)
        .map(row -> ((ResultRow.Found) row).hit().passageId().value())
        .toList();
  }

  private static long chosen(SearchModel model) {
    return model.selectedProperty().get().hit().passageId().value();
  }

  @Test
  void theFirstHitsAreByWordsAndTheWholeAnswerTakesTheirPlace() {
    SearchModel model = model(held);
    model.searchFor("checkpoint");
    held.run(0);
    assertThat(passages(model)).containsExactly(1L, 2L);
    assertThat(model.results().wholeProperty().get()).isFalse();
    assertThat(model.results().shownProperty().get())
        .as("bars keep their room")
        .isEqualTo(Mode.HYBRID);
    held.run(0);
    assertThat(passages(model)).containsExactly(3L, 1L, 2L);
    assertThat(model.results().wholeProperty().get()).isTrue();
  }

  @Test
  void firstHitsThatComeAfterTheWholeAnswerAreDropped() {
    SearchModel model = model(held);
    model.searchFor("checkpoint");
    held.run(1);
    held.runAll();
    assertThat(passages(model)).containsExactly(3L, 1L, 2L);
    assertThat(model.results().wholeProperty().get()).isTrue();
  }

  @Test
  void answersOfAnEarlierQueryAreDropped() {
    SearchModel model = model(held);
    model.searchFor("one");
    model.searchFor("two");
    held.run(3);
    door.byBoth = List.of(ScriptedDoor.hit(9, 1, 1.0));
    held.runAll();
    assertThat(passages(model)).containsExactly(3L, 1L, 2L);
    assertThat(model.results().asked()).isEqualTo("two");
  }

  @Test
  void theBestHitIsChosenUntilAPersonChoosesAnotherWhichThenStays() {
    SearchModel model = model(held);
    model.searchFor("checkpoint");
    held.run(0);
    assertThat(chosen(model)).isEqualTo(1);
    held.run(0);
    assertThat(chosen(model)).as("nobody had chosen").isEqualTo(3);
    model.list().move(2);
    door.byBoth = List.of(door.byBoth.get(2), door.byBoth.get(0));
    model.blending().choose(0.2);
    held.runAll();
    assertThat(passages(model)).containsExactly(2L, 3L);
    assertThat(chosen(model)).as("by identity, not by place").isEqualTo(2);
  }

  @Test
  void eachModeAsksForWhatItNeeds() {
    SearchModel model = model();
    model.blending().modeProperty().set(Mode.MEANING);
    model.searchFor("a");
    model.blending().modeProperty().set(Mode.KEYWORD);
    model.searchFor("b");
    assertThat(door.asked)
        .containsExactly("meaning a 0.65", "keyword a 0.65", "first b", "keyword b 0.65");
  }

  @Test
  void anotherBlendAsksTheSameQueryAgainInSteps() {
    SearchModel model = model();
    model.searchFor("checkpoint");
    door.asked.clear();
    model.blending().choose(0.512);
    model.blending().choose(0.49);
    model.blending().step(-1);
    model.blending().reset();
    assertThat(door.asked)
        .containsExactly(
            "hybrid checkpoint 0.50", "hybrid checkpoint 0.45", "hybrid checkpoint 0.65");
  }

  @Test
  void theBlendIsMovedOnlyWhereSomethingIsBlended() {
    SearchModel model = model();
    model.blending().modeProperty().set(Mode.KEYWORD);
    model.blending().step(3);
    assertThat(model.blending().meaningProperty().get()).isEqualTo(0.65);
  }

  @Test
  void searchesBeginWithTheTunedBlendUnlessItWasMoved() {
    door.usual = 0.4;
    SearchModel untouched = model();
    untouched.enter();
    assertThat(untouched.blending().meaningProperty().get()).isEqualTo(0.4);
    SearchModel moved = model();
    moved.blending().choose(0.9);
    moved.enter();
    assertThat(moved.blending().meaningProperty().get()).isEqualTo(0.9);
    moved.blending().reset();
    assertThat(moved.blending().meaningProperty().get()).isEqualTo(0.4);
  }

  @Test
  void whereMeaningIsNotReadyTheHitsAreByWordsAndItIsSaid() {
    door.used = Mode.KEYWORD;
    door.notice = "Nothing is embedded yet, so this is a search by words.";
    SearchModel model = model();
    model.searchFor("checkpoint");
    assertThat(model.results().shownProperty().get()).isEqualTo(Mode.KEYWORD);
    assertThat(model.blending().modeProperty().get()).as("what is wanted").isEqualTo(Mode.HYBRID);
    assertThat(model.results().noticeProperty().get()).startsWith("Nothing is embedded");
  }

  @Test
  void aJudgementIsKeptAndTakenBackBySayingItAgain() {
    SearchModel model = model();
    model.searchFor("checkpoint");
    Judgements judgements = model.judgements();
    judgements.judge(Verdict.GOOD);
    assertThat(judgements.verdictProperty().get()).isEqualTo(Verdict.GOOD);
    assertThat(judgements.countProperty().get()).isEqualTo(1);
    judgements.judge(Verdict.BAD);
    assertThat(door.good).containsExactly(java.util.Map.entry(new PassageId(3), false));
    assertThat(judgements.countProperty().get()).isEqualTo(1);
    judgements.judge(Verdict.BAD);
    assertThat(door.good).isEmpty();
    assertThat(judgements.countProperty().get()).isZero();
  }

  @Test
  void eachHitShowsWhatWasSaidOfIt() {
    door.good.put(new PassageId(1), false);
    SearchModel model = model();
    model.searchFor("checkpoint");
    assertThat(model.judgements().verdictProperty().get()).isEqualTo(Verdict.NONE);
    model.list().move(1);
    assertThat(model.judgements().verdictProperty().get()).isEqualTo(Verdict.BAD);
  }

  @Test
  void twoQuickJudgementsCountInTheirOrder() {
    SearchModel model = model(held);
    model.searchFor("checkpoint");
    held.runAll();
    model.judgements().judge(Verdict.GOOD);
    model.judgements().judge(Verdict.GOOD);
    held.runAll();
    assertThat(door.good).isEmpty();
    assertThat(model.judgements().verdictProperty().get()).isEqualTo(Verdict.NONE);
  }

  @Test
  void aBetterBlendIsAskedAboutBeforeItIsUsedAndCanBeUndone() {
    door.outcome = new Tuning.Tuned(38, 9, new Tuning.Fit(0.65, 0.71), new Tuning.Fit(0.5, 0.78));
    SearchModel model = model();
    model.judgements().tune();
    assertThat(model.blending().meaningProperty().get()).isEqualTo(0.65);
    Question question = desks.asked().getFirst();
    assertThat(question.title()).isEqualTo("Begin searches with 0.50 for meaning?");
    assertThat(question.text())
        .isEqualTo(
            "Your judged hits are ordered better with it: 0.71 before, 0.78 after."
                + " Now searches begin with 0.65.");
    question.yes().run();
    assertThat(model.blending().meaningProperty().get()).isEqualTo(0.5);
    assertThat(desks.said()).containsExactly("Searches begin with 0.50 for meaning from now on");
    desks.undos().getFirst().run();
    assertThat(door.usual).isEqualTo(0.65);
    assertThat(model.blending().meaningProperty().get()).isEqualTo(0.65);
  }

  @Test
  void nothingFoundOffersOtherSpellingsThenMeaningThenFewerTokens() {
    door.used = Mode.KEYWORD;
    door.byWords = List.of();
    door.alike = 12;
    door.respellings.add(new Respelling("tag:rust wal mode", 214));
    door.counts.put("wal mdoe ", 31L);
    door.counts.put("wal mdoe", 31L);
    SearchModel model = model();
    model.searchFor("tag:rust wal mdoe");
    assertThat(model.stageProperty().get()).isEqualTo(Stage.NO_HITS);
    assertThat(model.repairs().all().stream().map(model.words()::repair))
        .containsExactly("tag:rust wal mode, 214", "By meaning, 12", "Without tag:rust, 31");
    door.used = null;
    model.repair(model.repairs().all().get(1));
    assertThat(door.asked.getLast()).isEqualTo("meaning tag:rust wal mdoe 0.65");
    assertThat(model.stageProperty().get()).isEqualTo(Stage.RESULTS);
  }

  @Test
  void whereThereAreHitsAnotherSpellingIsAskedForQuietly() {
    door.respellings.add(new Respelling("checkpoint", 3));
    SearchModel model = model();
    model.searchFor("chekpoint");
    assertThat(model.words().meant(model.repairs().meantProperty().get()))
        .isEqualTo("Did you mean checkpoint? 3 passages");
    door.respellings.clear();
    model.searchFor("checkpoint");
    assertThat(model.repairs().meantProperty().get()).isNull();
  }

  @Test
  void aHitSaysWhatWasDecidedOfIt() {
    SearchWords words = model().words();
    Hit rejected = ScriptedDoor.hit(1, 0.5, null, Standing.REJECTED);
    Hit held = ScriptedDoor.hit(2, 0.5, null, Standing.HELD);
    Hit other = ScriptedDoor.hit(3, 0.5, null);
    assertThat(words.standing(rejected)).isEqualTo("Rejected");
    assertThat(words.standing(held)).isEqualTo("Held");
    assertThat(words.standing(other)).isEmpty();
    assertThat(words.spoken(rejected, "so it is", Mode.KEYWORD))
        .isEqualTo("Answer, Rejected: so it is, keyword .50");
    assertThat(words.spoken(other, "so it is", Mode.KEYWORD))
        .isEqualTo("Answer: so it is, keyword .50");
  }

  @Test
  void whatWasDecidedElsewhereShowsWhereTheHitIsAndInItsPreview() {
    SearchModel model = model();
    model.searchFor("checkpoint");
    model.list().move(1);
    assertThat(chosen(model)).isEqualTo(1);
    Hit rejected = ScriptedDoor.hit(1, 1.0, 0.4, Standing.REJECTED);
    door.byBoth = List.of(door.byBoth.get(0), door.byBoth.get(2), rejected);
    model.follow();
    assertThat(passages(model)).containsExactly(3L, 2L, 1L);
    assertThat(model.selectedProperty().get().hit()).isEqualTo(rejected);
    assertThat(model.previewing().previewProperty().get().hit()).isEqualTo(rejected);
  }

  @Test
  void whereNothingIsShownNothingIsAskedAgain() {
    SearchModel model = model();
    model.follow();
    assertThat(door.asked).isEmpty();
  }

  @Test
  void theTotalSaysWhatItCounts() {
    SearchModel model = model();
    model.searchFor("checkpoint");
    assertThat(model.words().entries(model.results().resultProperty().get()))
        .isEqualTo("In 3 entries, by words or by meaning");
    door.used = Mode.KEYWORD;
    model.searchFor("another");
    assertThat(model.words().entries(model.results().resultProperty().get()))
        .isEqualTo("In 2 entries, by words");
  }

  /// What the person does with a hit goes to the hit that is chosen, and each has a way back.
  @Test
  void aHitIsTaggedAndNotedAndEachCanBeUndone() {
    SearchModel model = model();
    door.entries = true;
    model.searchFor("checkpoint");
    model.list().move(1);
    door.asked.clear();
    model.actions().tag("rust");
    model.actions().note(" why ");
    model.actions().star();
    model.actions().unread();
    assertThat(door.asked).containsExactly("tag 1 rust", "note 1 why", "star 1", "unread 1");
    assertThat(chosen(model)).as("stays chosen").isEqualTo(1);
    door.asked.clear();
    List.copyOf(desks.undos()).forEach(Runnable::run);
    assertThat(door.asked).containsExactly("untag 1 rust", "no note 1", "unstar 1", "read 1");
  }

  @Test
  void moreLikeThisSearchesForTheEntryOfTheHit() {
    SearchModel model = model();
    model.searchFor("checkpoint");
    model.searchAlike();
    assertThat(model.results().asked()).isEqualTo("like:3");
  }
}

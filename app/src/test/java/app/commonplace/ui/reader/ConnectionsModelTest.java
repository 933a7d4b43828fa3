package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.model.Tag;
import app.commonplace.search.Asked;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.HeldWork;
import app.commonplace.ui.fixture.MockReader;
import app.commonplace.ui.fixture.Tree;
import app.commonplace.ui.fixture.WalEntry;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionsModelTest {
  private static final Connections KNOWN =
      new Connections(
          List.of(new Related(new EntryId(8), new PassageId(80), "Checkpoints", 0.91)),
          List.of(new Tag(3, "durability", 2, 4, 4, false)),
          new Related(new EntryId(8), new PassageId(80), "Checkpoints", 0.91),
          2,
          3);
  private static final List<Asked> TWICE =
      List.of(
          new Asked(new PassageId(1), Tree.ID, "claude", "One", null),
          new Asked(new PassageId(90), new EntryId(9), "chatgpt", "Nine", null));

  private final Tree tree =
      new Tree()
          .add(1, 0, Role.USER, Part.prose("What holds the WAL?"))
          .add(2, 1, Role.ASSISTANT, Part.prose("A reader."));
  private final MockReader source = new MockReader(tree.opened(), WalEntry.opened());

  @Test
  void whatIsLikeTheEntryComesAfterIt() {
    source.connect(Tree.ID, KNOWN);
    Desk desk = new Desks().desk();
    var reader = new ReaderModel(source, desk);
    var model = new ConnectionsModel(source, reader, desk.jobs());
    reader.open(Tree.ID);
    assertThat(model.connectionsProperty().get()).isEqualTo(KNOWN);
    reader.open(WalEntry.ID);
    assertThat(model.connectionsProperty().get()).isEqualTo(Connections.NONE);
  }

  @Test
  void tagsAreSuggestedUntilTheEntryHasThem() {
    source.connect(Tree.ID, KNOWN);
    Desk desk = new Desks().desk();
    var reader = new ReaderModel(source, desk);
    var model = new ConnectionsModel(source, reader, desk.jobs());
    assertThat(model.suggestedTags()).isEmpty();
    reader.open(Tree.ID);
    assertThat(model.suggestedTags()).extracting(Tag::name).containsExactly("durability");
    source.put(tree.tagged(KNOWN.tags().getFirst()));
    reader.refresh();
    assertThat(model.suggestedTags()).isEmpty();
  }

  @Test
  void aLinkIsSuggestedUntilItIsMadeOrDeclined() {
    source.connect(Tree.ID, KNOWN);
    var desks = new Desks();
    var reader = new ReaderModel(source, desks.desk());
    var model = new ConnectionsModel(source, reader, desks.desk().jobs());
    reader.open(Tree.ID);
    Related suggested = model.suggestedLink().orElseThrow();
    assertThat(suggested).isEqualTo(KNOWN.suggested());
    reader.changes().linkSuggested(suggested);
    source.put(tree.linked(new EntryId(8)));
    reader.refresh();
    assertThat(model.suggestedLink()).isEmpty();

    source.connect(Tree.ID, KNOWN.withoutSuggestion());
    reader.changes().declineLink(suggested);
    assertThat(model.connectionsProperty().get().suggested()).isNull();
    source.connect(Tree.ID, KNOWN);
    desks.undos().getLast().run();
    assertThat(model.connectionsProperty().get().suggested()).isEqualTo(suggested);
    assertThat(source.changes())
        .containsExactly(
            "link commonplace://e/7 commonplace://e/8 related",
            "decline 7 8 true",
            "decline 7 8 false");
  }

  @Test
  void whereTheEntryIsNamedIsLookedForAgainOnceItIsLinked() {
    var mention = new Mention(new EntryId(8), new PassageId(80), "Checkpoints", "as A tree says");
    source.mention(Tree.ID, List.of(mention));
    var desks = new Desks();
    var reader = new ReaderModel(source, desks.desk());
    var model = new ConnectionsModel(source, reader, desks.desk().jobs());
    reader.open(Tree.ID);
    assertThat(model.mentionsProperty().get()).containsExactly(mention);
    reader.changes().linkMention(mention);
    desks.undos().getFirst().run();
    assertThat(source.changes())
        .containsExactly("link commonplace://e/8#p80 commonplace://e/7 related", "unlink 9");

    source.mention(Tree.ID, List.of());
    source.put(tree.linked(new EntryId(8)));
    reader.refresh();
    assertThat(model.mentionsProperty().get()).isEmpty();
  }

  @Test
  void timesAreSaidOfThePromptThatThePersonIsAt() {
    source.ask(new PassageId(1), TWICE);
    Desk desk = new Desks().desk();
    var reader = new ReaderModel(source, desk);
    var model = new ConnectionsModel(source, reader, desk.jobs());
    reader.open(Tree.ID);
    assertThat(model.askedProperty().get()).isEqualTo(TWICE);
    reader.place().step(1);
    assertThat(model.askedProperty().get()).as("an answer was not asked").isEmpty();
  }

  @Test
  void whatComesForAnEntryLeftMeanwhileIsDropped() {
    source.connect(Tree.ID, KNOWN);
    var held = new HeldWork();
    Desk desk = new Desks().desk();
    Desk late = new Desks().desk(held);
    var reader = new ReaderModel(source, desk);
    var model = new ConnectionsModel(source, reader, late.jobs());
    reader.open(Tree.ID);
    reader.open(WalEntry.ID);
    held.runAll();
    assertThat(model.connectionsProperty().get()).isEqualTo(Connections.NONE);
  }
}

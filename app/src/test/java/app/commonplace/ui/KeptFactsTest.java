package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.KeptFacts;
import app.commonplace.ui.reader.EntryFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What real exports say of whole conversations comes to the reader.
class KeptFactsTest {
  @TempDir static Path folder;
  private static Engine engine;

  @BeforeAll
  static void fill() throws IOException {
    engine = KeptFacts.in(folder);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void theSummaryOfAProviderIsRead() {
    assertThat(
            entries().stream()
                .filter(entry -> entry.provider().equals("claude"))
                .map(entry -> facts(entry.id()).summary()))
        .contains(KeptFacts.SUMMARY);
  }

  @Test
  void theInstructionsThatAConversationBeganWithAreRead() {
    assertThat(
            entries().stream()
                .filter(entry -> entry.provider().equals("chatbot-ui"))
                .map(entry -> facts(entry.id()).instructions()))
        .contains(KeptFacts.INSTRUCTIONS);
  }

  @Test
  void aForkKnowsTheEntryThatItComesFrom() {
    EntryFacts facts = facts(KeptFacts.FORK);
    assertThat(facts.branchedFrom()).isEqualTo(KeptFacts.ORIGIN);
    assertThat(facts.origin()).extracting(Entry::externalId).isEqualTo(KeptFacts.ORIGIN);
  }

  @Test
  void aForkOfWhatIsNotHereKnowsItsId() {
    EntryFacts facts = facts(KeptFacts.FORK_OF_NOWHERE);
    assertThat(facts.branchedFrom()).isEqualTo(KeptFacts.NOWHERE);
    assertThat(facts.origin()).isNull();
    assertThat(facts(KeptFacts.ORIGIN).branchedFrom()).isNull();
  }

  private static EntryFacts facts(String externalId) {
    return engine.library().read(reading -> reading.entries().withExternalId(externalId)).stream()
        .map(entry -> facts(entry.id()))
        .findFirst()
        .orElseThrow();
  }

  private static EntryFacts facts(EntryId id) {
    return new EngineReader(engine).open(id).orElseThrow().facts();
  }

  private static List<Entry> entries() {
    return engine.library().read(reading -> reading.entries().all());
  }
}

package app.commonplace.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.EmbedderSource;
import app.commonplace.embedding.Purpose;
import app.commonplace.embedding.Quoted;
import app.commonplace.embedding.server.LoopbackServer;
import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.EmbeddingService;
import app.commonplace.indexing.Meaning;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.PassageNode;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.library.Verification;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.Recipe;
import app.commonplace.model.Sent;
import app.commonplace.organizing.Judging;
import app.commonplace.organizing.Organizer;
import app.commonplace.organizing.Target;
import app.commonplace.organizing.Verdict;
import app.commonplace.search.AskedBefore;
import app.commonplace.search.Mode;
import app.commonplace.search.SameMeaning;
import app.commonplace.search.Search;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.Shelf;
import app.commonplace.search.Sort;
import app.commonplace.search.Told;
import app.commonplace.text.Analyzer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes over the wire to a server, and what is written down of it. The server is on this
/// machine, and is taken for one that is not.
final class SendingTest {
  private static final String SECRET = "my blood sugar";

  @TempDir Path folder;
  private final LoopbackServer server = new LoopbackServer();
  private final Jobs jobs = new Jobs();
  private Shelf shelf;
  private Organizer organizer;
  private Meaning meaning;

  /// A server elsewhere.
  private record Away(EmbedderSource source) implements EmbedderSource {
    @Override
    public String provider() {
      return source.provider();
    }

    @Override
    public String model() {
      return source.model();
    }

    @Override
    public boolean sendsAway() {
      return true;
    }

    @Override
    public Embedder open() {
      return new AwayEmbedder(source.open());
    }
  }

  private record AwayEmbedder(Embedder here) implements Embedder {
    @Override
    public Recipe recipe() {
      return here.recipe();
    }

    @Override
    public int budget() {
      return here.budget();
    }

    @Override
    public int tokens(String text) {
      return here.tokens(text);
    }

    @Override
    public int batch() {
      return here.batch();
    }

    @Override
    public boolean sendsAway() {
      return true;
    }

    @Override
    public List<float[]> embed(List<String> texts, Purpose purpose, CancelSignal cancel) {
      return here.embed(texts, purpose, cancel);
    }

    @Override
    public List<float[]> embed(List<Quoted> texts, CancelSignal cancel) {
      return here.embed(texts, cancel);
    }

    @Override
    public void close() {
      here.close();
    }
  }

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
    organizer = new Organizer(shelf.library(), Clock.systemUTC());
    var choice = EmbeddingChoice.Server.of(server.address(), "acme/embed");
    MachineSettings settings = MachineSettings.DEFAULT.choosing(choice);
    var ledger = new LibraryLedger(shelf.library(), Clock.systemUTC(), () -> settings);
    var sources = new EmbedderSources(shelf.library(), folder, _ -> Optional.empty(), ledger);
    meaning =
        new Meaning(shelf.library(), Clock.systemUTC(), new Away(sources.of(choice)), List.of());
    shelf.put(
        Told.of("doctor", "Doctor")
            .user("what should I eat")
            .answer("that depends on you")
            .user(SECRET + " is high")
            .answer("then little bread")
            .user("and fruit"),
        Told.of("garden", "Garden").user("when to plant beans").answer("in May"));
  }

  @AfterEach
  void close() {
    jobs.close();
    meaning.close();
    shelf.close();
    server.close();
  }

  private void embed() {
    new EmbeddingService(shelf.library(), meaning, jobs, new Courtesy())
        .embedAll(CancelSignal.NEVER, Progress.NONE);
  }

  private List<PassageId> passages(String entry) {
    EntryId id = shelf.id(entry);
    return shelf.library().read(reading -> reading.entryTexts().tree(id)).nodes().stream()
        .map(PassageNode::id)
        .toList();
  }

  private Target secret() {
    return new Target(shelf.id("doctor"), passages("doctor").get(2));
  }

  private String sent() {
    return String.join(
        "\n",
        server.requests().stream()
            .map(request -> request.getBody() == null ? "" : request.getBody().utf8())
            .toList());
  }

  private List<Sent> ledger() {
    return shelf.library().read(reading -> reading.egress().newest(100));
  }

  private Reach reach() {
    return meaning.reach(meaning.chosen());
  }

  @Test
  void theLedgerNamesEntriesAndPassagesOfEachRequest() {
    embed();

    List<Sent> texts = ledger().stream().filter(row -> row.purpose().equals("embed")).toList();
    assertThat(texts).hasSize(1);
    assertThat(texts.getFirst().entries()).containsExactly(shelf.id("doctor"), shelf.id("garden"));
    var all = new java.util.ArrayList<>(passages("doctor"));
    all.addAll(passages("garden"));
    assertThat(texts.getFirst().passages()).containsExactlyElementsOf(all);
    assertThat(texts.getFirst().texts()).isEqualTo((int) reach().embedded());
    assertThat(ledger().stream().filter(row -> row.purpose().equals("test")))
        .allMatch(row -> row.entries().isEmpty() && row.passages().isEmpty());
  }

  @Test
  void aPassageUnderATagThatNeverLeavesIsInNoRequestNorIsAWindowAroundIt() {
    organizer.tagging().tag(secret(), "health/private");
    organizer.tagging().setNeverLeaves("health/private", true);
    // the same words, said again elsewhere
    shelf.put(Told.of("copy", "Copy").user(SECRET + " is high").answer("indeed"));

    embed();

    assertThat(sent()).doesNotContain(SECRET).contains("then little bread", "indeed");
    PassageId held = secret().passage();
    assertThat(ledger()).noneMatch(row -> row.passages().contains(held));
    assertThat(reach().covered()).isEqualTo(reach().passages() - 2);
    assertThat(reach().embedded()).isEqualTo(reach().chunks());
    assertThat(shelf.library().<Long>read(reading -> reading.embeddings().heldBack())).isEqualTo(1);
    assertThat(Verification.of(shelf.library())).allMatch(Verification.Check::ok);
    int requests = server.requests().size();
    embed();
    assertThat(server.requests()).as("nothing waits").hasSize(requests);
  }

  @Test
  void aTagThatComesLaterTakesBackTheVectorAndATagThatGoesLetsTheTextLeave() {
    organizer.tagging().tag(secret(), "health");
    embed();
    assertThat(sent()).contains(SECRET);
    long all = reach().embedded();
    organizer.tagging().setNeverLeaves("health", true);
    embed();
    assertThat(reach().embedded()).isLessThan(all);
    int requests = server.requests().size();
    organizer.tagging().untag(secret(), "health");
    embed();
    assertThat(reach().covered()).isEqualTo(reach().passages());
    assertThat(server.requests()).hasSizeGreaterThan(requests);
  }

  @Test
  void searchingJudgingAndLookingForTheSameQuestionSendNothingOfIt() {
    organizer.tagging().tag(secret(), "health");
    organizer.tagging().setNeverLeaves("health", true);
    embed();
    try (var index = new DerivedIndex(shelf.library(), new Analyzer())) {
      Search search = shelf.search(index, Clock.systemUTC(), meaning);
      var asked = new AskedBefore(shelf.library(), index, new Analyzer(), new SameMeaning(meaning));
      new Judging(shelf.library(), Clock.systemUTC())
          .judge("bread and fruit", secret().passage(), Verdict.GOOD);

      search.candidates("bread and fruit");
      search.search(
          new SearchRequest(
              "like:" + shelf.id("doctor"), Mode.HYBRID, 0.65, Sort.BEST, 20, 0, true));
      asked.times(secret().passage());
      asked.times(SECRET + " is high, why is that?");
    }
    assertThat(sent()).doesNotContain(SECRET).contains("bread and fruit");
  }

  @Test
  void aTagThatComesWhileTextsAreOnTheirWayStillHoldsBack() {
    organizer.tagging().tag(secret(), "health");
    var jobsBusy = new Courtesy();
    var run = new EmbeddingService(shelf.library(), meaning, jobs, jobsBusy);
    meaning.embedder(meaning.chosen()); // asks the server for its dimension
    app.commonplace.library.Faults.listen(step -> {
      if (step.equals("entry_embedding")) { // the entries are cut, nothing is sent
        app.commonplace.library.Faults.listen(null);
        jobs.aside(() -> organizer.tagging().setNeverLeaves("health", true));
      }
    });
    try (Courtesy.Awaited person = jobsBusy.awaited()) {
      jobs.aside(() -> run.embedAll(CancelSignal.NEVER, Progress.NONE));
      while (organizer.tagging().all().stream().noneMatch(tag -> tag.neverLeaves())) {
        Thread.onSpinWait(); // the texts wait meanwhile, as for anybody who searches
      }
    }
    jobs.close();
    assertThat(sent()).doesNotContain(SECRET).contains("then little bread");
  }
}

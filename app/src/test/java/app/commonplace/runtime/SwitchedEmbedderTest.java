package app.commonplace.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.server.LoopbackServer;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.model.Sent;
import app.commonplace.model.Space;
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.search.Mode;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Shelf;
import app.commonplace.search.Sort;
import app.commonplace.search.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another model was chosen: the vectors there are answer until its own reach nearly as far.
final class SwitchedEmbedderTest {
  @TempDir Path folder;
  private final LoopbackServer server = new LoopbackServer();
  private Folders folders;
  private Engine engine;

  @BeforeEach
  void embedByAServer() {
    folders = Folders.of(Map.of("COMMONPLACE_HOME", folder.toString()));
    folders.prepare();
    try (var shelf = new Shelf(folder)) {
      for (int i = 0; i < 40; i++) {
        shelf.put(Told.of("e" + i, "Entry " + i).user("word" + i + " tea").answer("leaf " + i));
      }
    }
    open();
    choose(EmbeddingChoice.Server.of(server.address(), "acme/old"));
    engine.embedding().catchUp(Progress.NONE);
    choose(BuiltIn.DEFAULT);
  }

  private void open() {
    engine = Engine.open(folders, folder.resolve("Test.commonplace"), Access.WRITE);
  }

  @AfterEach
  void close() {
    engine.close();
    server.close();
  }

  private void choose(EmbeddingChoice choice) {
    engine.settings().change(settings -> settings.choosing(choice));
  }

  private SearchResult find(String query) {
    return engine
        .search()
        .search(new SearchRequest(query, Mode.MEANING, 0.65, Sort.BEST, 5, 0, false));
  }

  private String answering() {
    return engine.meaning().answering().orElseThrow().space().recipe().model();
  }

  private long questions() {
    return engine.library().<List<Sent>>read(reading -> reading.egress().newest(100)).stream()
        .filter(sent -> sent.purpose().equals("question") && sent.state().equals("done"))
        .count();
  }

  @Test
  void theOldSpaceAnswersUntilTheNewOneCoversEnough() {
    assertThat(answering()).isEqualTo("acme/old");
    SearchResult found = find("cup of tea");
    assertThat(found.mode()).isEqualTo(Mode.MEANING);
    assertThat(found.notice()).isNull();
    assertThat(questions()).isEqualTo(1);

    engine.close();
    open(); // a start later it is still so
    assertThat(find("another cup").mode()).isEqualTo(Mode.MEANING);
    assertThat(questions()).isEqualTo(2);

    int requests = server.requests().size();
    engine.embedding().catchUp(Progress.NONE);
    assertThat(answering()).isEqualTo(BuiltIn.DEFAULT.model());
    assertThat(find("a third cup").mode()).isEqualTo(Mode.MEANING);
    assertThat(server.requests()).as("no question more").hasSize(requests);
  }

  @Test
  void anotherModelOfTheSameServerIsSwitchedToInTheSameWay() {
    choose(EmbeddingChoice.Server.of(server.address(), "acme/new"));
    engine.close();
    open();
    assertThat(answering()).isEqualTo("acme/old");
    assertThat(find("cup of tea").mode()).isEqualTo(Mode.MEANING);
    assertThat(engine.library().<List<Sent>>read(reading -> reading.egress().newest(1)).getFirst())
        .extracting(Sent::purpose, Sent::model)
        .containsExactly("question", "acme/old");
    engine.embedding().catchUp(Progress.NONE);
    assertThat(answering()).isEqualTo("acme/new");
  }

  @Test
  void aServerThatIsAskedNoMoreLeavesSearchToWordsAndSaysSo() {
    server.always(LoopbackServer.status(401, "{}"));
    SearchResult found = find("tea");
    assertThat(found.mode()).isEqualTo(Mode.KEYWORD);
    assertThat(found.notice()).contains("So this is a search by words.");
  }

  @Test
  void aModelWhoseVectorsGrewIsEmbeddedWithAnew() {
    choose(EmbeddingChoice.Server.of(server.address(), "acme/old"));
    engine.close();
    try (var shelf = new Shelf(folder)) {
      shelf.put(Told.of("more", "More").user("a kettle"));
    }
    open();
    server.dimension(6);
    assertThat(find("tea").mode()).isEqualTo(Mode.KEYWORD);

    engine.embedding().catchUp(Progress.NONE);

    assertThat(engine.meaning().answering().orElseThrow().space().recipe().dimension())
        .isEqualTo(6);
    assertThat(engine.meaning().reach(engine.meaning().chosen()).coverage()).isEqualTo(1);
    assertThat(find("tea").mode()).isEqualTo(Mode.MEANING);
    // beside them that of the built-in model, if that had begun before the other was chosen
    assertThat(engine.library().<List<Space>>read(reading -> reading.spaces().all()))
        .filteredOn(space -> space.recipe().model().equals("acme/old"))
        .hasSize(2);
  }
}

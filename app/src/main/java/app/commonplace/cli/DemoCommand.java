package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.ProgressLine;
import app.commonplace.cli.output.Terminal;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.ReceiptJson;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.SampleExports;
import app.commonplace.runtime.SampleHand;
import app.commonplace.search.Mode;
import app.commonplace.search.SearchRequest;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/// Shows what the program does, on a library that can be thrown away.
@Command(
    name = "demo",
    description =
        "Show what it does on a throw-away library: import sample exports, search them, and open"
            + " the window; without a display, draw pictures of it.",
    footer =
        "JSON: library, receipts[] as in import, searches[]{query, total, tookMillis},"
            + " pictures[].")
final class DemoCommand implements Action {
  static final List<String> QUERIES =
      List.of(
          "wal checkpoint",
          "koji provider:claude",
          "\"two-character words\" OR 味噌",
          "the journal of my database never gets smaller");

  private static final String LIBRARY = "Demo.commonplace";
  private static final int HITS = 3;

  @Override
  public Outcome run(Session session) {
    Path folder = ThrowAway.replacing(session.folders(), "demo-", LIBRARY);
    Path library = folder.resolve(LIBRARY);
    var json = new JsonObject().with("library", library.toString());
    Terminal terminal = session.terminal();
    try (Engine engine = Engine.open(session.folders(), library, Access.CREATE)) {
      say(session, "Importing sample exports into a throw-away library:");
      importSamples(session, engine, folder, json);
      embed(session, engine, json);
      say(session, "Searching it:");
      search(session, engine, json);
    }
    List<String> pictures = session.hasDisplay() ? List.of() : pictures(session, library, folder);
    json.with("pictures", pictures);
    if (session.hasDisplay()) {
      say(session, "Opening the window on it.");
      session.screens().get().window(library, List.of());
    }
    return Outcome.done(
        json, _ -> terminal.line("The library stays at " + library + " until the next demo."));
  }

  private static void say(Session session, String text) {
    if (!session.json()) {
      session.terminal().line("");
      session.terminal().line(session.terminal().bold(text));
      session.terminal().line("");
    }
  }

  private static void importSamples(Session session, Engine engine, Path folder, JsonObject json) {
    Path samples = folder.resolve("samples");
    List<Path> exports = SampleExports.copyTo(samples);
    ImportWork work = ImportWork.of(engine, exports, ImportOptions.USUAL, Progress.NONE);
    SampleHand.organize(engine, samples);
    engine.prepareSearch(CancelSignal.NEVER, Progress.NONE);
    json.with("receipts", work.receipts().stream().map(ReceiptJson::write).toList());
    if (!session.json()) {
      work.receipts().forEach(new ReceiptText(session.terminal())::print);
    }
  }

  /// With a model of this machine only: a demo sends nothing away.
  private static void embed(Session session, Engine engine, JsonObject json) {
    if (!engine.meaning().chosen().sendsAway()) {
      say(session, "Making it findable by meaning:");
      long began = System.nanoTime();
      try (ProgressLine progress = session.progress()) {
        engine.embedding().catchUp(progress);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      Reach reach = engine.meaning().reach(engine.meaning().chosen());
      json.with("embedded", reach.embedded());
      if (!session.json()) {
        session
            .terminal()
            .line(
                "%,d of %,d passages, in %.1f s, with the model that comes with the program"
                    .formatted(reach.covered(), reach.passages(), seconds));
      }
    }
  }

  private static void search(Session session, Engine engine, JsonObject json) {
    var searches = new ArrayList<JsonObject>();
    for (String query : QUERIES) {
      var request =
          new SearchRequest(
              query, Mode.HYBRID, SearchRequest.DEFAULT_BLEND, Sort.BEST, HITS, 0, false);
      SearchResult result = engine.search().search(request);
      searches.add(
          new JsonObject()
              .with("query", query)
              .with("total", result.total())
              .with("tookMillis", result.tookMillis()));
      if (!session.json()) {
        session.terminal().line(session.terminal().bold("> " + query));
        new SearchText(session.terminal().withNoticesInPlace()).print(result);
        session.terminal().line("");
      }
    }
    json.with("searches", searches);
  }

  private static List<String> pictures(Session session, Path library, Path folder) {
    say(session, "There is no display, so here are pictures of the window:");
    var pictures = new ArrayList<String>();
    for (String screen : List.of("library", "search")) {
      Path out = folder.resolve(screen + ".png");
      String query = screen.equals("search") ? QUERIES.getFirst() : null;
      session
          .screens()
          .get()
          .screenshot(
              new ScreenshotRequest(library, screen, out, "light", 1440, 900, query, null, null));
      pictures.add(out.toString());
      if (!session.json()) {
        session.terminal().line(out.toString());
      }
    }
    return pictures;
  }
}

package app.commonplace.ui;

import app.commonplace.embedding.server.Errand;
import app.commonplace.embedding.server.Outgoing;
import app.commonplace.embedding.server.Spent;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.LibraryLedger;
import app.commonplace.runtime.SampleExports;
import app.commonplace.ui.duplicates.TwinLibrary;
import app.commonplace.ui.fixture.MemoryKeychain;
import app.commonplace.ui.fixture.SampleLibrary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The libraries that pictures are taken of, each made when it is first needed.
final class PictureLibraries implements AutoCloseable {
  enum Kind {
    /// Nothing was imported.
    EMPTY,
    /// One export, to which another is to come.
    GROWN,
    /// All samples.
    FILLED,
    /// Two conversations came twice.
    TWINS,
    /// Some entries are in the trash.
    TRASHED,
    /// A key is kept, and passages were sent.
    SENT,
    /// What may be spent in the month is spent.
    SPENT,
    /// A server was chosen that does not answer.
    UNREACHABLE
  }

  private static final String OPENROUTER = EmbeddingChoice.OpenRouter.HOST;
  private static final String MODEL = "openai/text-embedding-3-small";
  private static final int REQUESTS = 14;

  private final Path folder;
  private final Map<Kind, Engine> open = new EnumMap<>(Kind.class);

  PictureLibraries(Path folder) {
    this.folder = folder;
  }

  Engine engine(Kind kind) {
    Engine there = open.get(kind);
    if (there == null) {
      there = make(kind, folder.resolve(kind.name()));
      open.put(kind, there);
    }
    return there;
  }

  private static Engine make(Kind kind, Path folder) {
    return switch (kind) {
      case EMPTY -> SampleLibrary.empty(folder);
      case GROWN -> SampleLibrary.of(folder, List.of("chatgpt-export"));
      case FILLED -> filled(folder);
      case TWINS -> TwinLibrary.open(folder);
      case TRASHED -> trashed(folder);
      case SENT -> sent(folder);
      case SPENT -> spent(folder);
      case UNREACHABLE -> unreachable(folder);
    };
  }

  private static Engine filled(Path folder) {
    Engine engine = SampleLibrary.whole(folder);
    engine.prepareSearch(CancelSignal.NEVER, Progress.NONE);
    engine.embedding().catchUp(Progress.NONE);
    return engine;
  }

  private static Engine trashed(Path folder) {
    Engine engine = SampleLibrary.filled(folder);
    List<EntryId> some =
        engine.library().read(reading -> reading.entries().all()).stream()
            .map(Entry::id)
            .limit(4)
            .toList();
    engine.organizer().trashing().trashAll(some, true);
    return engine;
  }

  private static Engine sent(Path folder) {
    Engine engine = withKeychain(folder);
    engine
        .settings()
        .change(now ->
            now.choosing(EmbeddingChoice.OpenRouter.of(MODEL)).withPaused(true, Instant.now()));
    new EngineSettingsDoor(engine, Clock.systemUTC())
        .keepKey(
            app.commonplace.ui.settings.KeyOwner.OPENROUTER, "sk-or-v1-0123456789abcdef0123456789");
    var ledger = new LibraryLedger(engine.library(), Clock.systemUTC(), engine.settings()::current);
    for (int i = 0; i < REQUESTS; i++) {
      Errand errand = i % 4 == 3 ? Errand.QUESTION : Errand.EMBED;
      long row = ledger.sending(outgoing(errand, 20 + 3 * i));
      if (i == 5) {
        ledger.failed(row, ProblemCode.OFFLINE);
      } else {
        ledger.answered(row, new Spent(4_000 + 210L * i, new BigDecimal("0.00021")));
      }
    }
    return engine;
  }

  private static Outgoing outgoing(Errand errand, int texts) {
    return new Outgoing(
        errand,
        OPENROUTER,
        MODEL,
        List.of(),
        List.of(),
        texts,
        900L * texts,
        "00ff",
        Clock.systemUTC().instant());
  }

  private static Engine spent(Path folder) {
    Engine engine = sent(folder);
    engine.settings().change(now -> now.withMonthlyCap(1_000));
    return engine;
  }

  private static Engine unreachable(Path folder) {
    Engine engine = withKeychain(folder);
    engine
        .settings()
        .change(now -> now.choosing(EmbeddingChoice.Server.of("127.0.0.1:9", "nomic-embed-text")));
    return engine;
  }

  private static Engine withKeychain(Path folder) {
    Folders folders = Folders.of(Map.of(Folders.HOME, folder.toString())).prepare();
    Engine engine =
        Engine.open(folders, folders.defaultLibrary(), Access.CREATE, MemoryKeychain::new);
    SampleExports.copyTo(folder.resolve("samples")).stream()
        .limit(1)
        .forEach(sample -> SampleLibrary.add(engine, sample));
    return engine;
  }

  @Override
  public void close() {
    open.values().forEach(Engine::close);
  }
}

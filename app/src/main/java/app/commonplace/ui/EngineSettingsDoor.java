package app.commonplace.ui;

import app.commonplace.embedding.EmbedderSource;
import app.commonplace.embedding.keys.ApiKey;
import app.commonplace.embedding.keys.KeyPlace;
import app.commonplace.embedding.keys.KeyStore;
import app.commonplace.embedding.keys.Origin;
import app.commonplace.embedding.server.Credit;
import app.commonplace.embedding.server.EmbeddingServer;
import app.commonplace.embedding.server.ModelOffer;
import app.commonplace.exporting.LedgerFile;
import app.commonplace.indexing.MeaningStatus;
import app.commonplace.indexing.TokenForecast;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.LibraryCopy;
import app.commonplace.library.Reading;
import app.commonplace.library.Spaces;
import app.commonplace.model.Sent;
import app.commonplace.model.Tag;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Components;
import app.commonplace.runtime.Diagnostics;
import app.commonplace.runtime.EmbedderKind;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.LibraryLedger;
import app.commonplace.runtime.MachineSettings;
import app.commonplace.runtime.MonthlyCap;
import app.commonplace.ui.settings.Facts;
import app.commonplace.ui.settings.KeyOwner;
import app.commonplace.ui.settings.LedgerFilter;
import app.commonplace.ui.settings.LibraryDoor;
import app.commonplace.ui.settings.SettingsDoor;
import app.commonplace.ui.settings.WatchDoor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Settings over the engine.
final class EngineSettingsDoor implements SettingsDoor {
  private static final int NEWEST = 6;

  /// What is asked for its offers needs no model of its own.
  private static final OpenRouter ANY = OpenRouter.of("any");

  private final Engine engine;
  private final Clock clock;

  EngineSettingsDoor(Engine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public Standing standing() {
    MeaningStatus meaning = engine.embedding().status();
    return engine
        .library()
        .read(reading ->
            new Standing(
                meaning,
                reading.egress().since(startOfDay()),
                MonthlyCap.of(reading, clock, engine.settings().current()),
                LibraryCopy.lastProven(reading).orElse(null)));
  }

  private Instant startOfDay() {
    return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
  }

  @Override
  public Facts facts() {
    MachineSettings settings = engine.settings().current();
    return new Facts(
        settings,
        engine.embedding().status(),
        Arrays.stream(EmbedderKind.values())
            .flatMap(kind -> settings.embedders().of(kind).stream())
            .map(this::model)
            .toList(),
        key(KeyStore.OPENROUTER),
        settings.embedders().server() == null ? Facts.Key.NONE : key(serverOrigin()),
        engine.keys().place() == KeyPlace.KEYCHAIN,
        engine.library().read(this::ledger),
        priceOfText(settings.embedding()),
        engine.library().read(EngineSettingsDoor::held));
  }

  private double priceOfText(EmbeddingChoice choice) {
    return choice.leaves()
        ? engine.library().read(r -> r.egress().priceOfText(host(choice), choice.model()))
        : 0;
  }

  private Facts.Model model(EmbeddingChoice choice) {
    EmbedderSource source = engine.sources().of(choice);
    return new Facts.Model(choice, engine.meaning().reach(source).coverage(), dimension(source));
  }

  private int dimension(EmbedderSource source) {
    return engine
        .library()
        .read(reading ->
            reading
                .spaces()
                .newest(source.provider(), source.model())
                .map(space -> space.recipe().dimension())
                .orElse(0));
  }

  private Facts.Key key(Origin origin) {
    Optional<KeyPlace> place = engine.keys().placeOf(origin);
    return place.isEmpty()
        ? Facts.Key.NONE
        : new Facts.Key(place.get(), engine.keys().find(origin).map(ApiKey::masked).orElse(""));
  }

  private Origin serverOrigin() {
    Server server = engine.settings().current().embedders().server();
    if (server == null) {
      throw new Problem(ProblemCode.USAGE, "No server is set up.", "Set one up first.");
    }
    return server.origin();
  }

  private Origin origin(KeyOwner owner) {
    return switch (owner) {
      case OPENROUTER -> KeyStore.OPENROUTER;
      case SERVER -> serverOrigin();
    };
  }

  private Facts.Ledger ledger(Reading reading) {
    return new Facts.Ledger(
        reading.egress().since(startOfDay()),
        reading.egress().since(LibraryLedger.monthBegan(clock)),
        reading.egress().requests(),
        reading.egress().newest(NEWEST));
  }

  private static Facts.Held held(Reading reading) {
    List<Tag> all = reading.tags().all();
    List<Tag> kept = all.stream().filter(Tag::neverLeaves).toList();
    return new Facts.Held(
        kept.stream().filter(tag -> kept.stream().noneMatch(above -> isIn(tag, above))).toList(),
        all.stream().filter(tag -> !tag.neverLeaves()).toList(),
        reading.tags().entriesThatNeverLeave());
  }

  private static boolean isIn(Tag tag, Tag above) {
    return tag.name().regionMatches(true, 0, above.name() + "/", 0, above.name().length() + 1);
  }

  @Override
  public MachineSettings change(UnaryOperator<MachineSettings> change) {
    MachineSettings before = engine.settings().current();
    engine.settings().change(change);
    engine.settings().save(); // not after a rest: the person is told when the disk refuses
    return before;
  }

  @Override
  public Sending sending(EmbeddingChoice choice) {
    String host = host(choice);
    TokenForecast forecast = forecast(choice);
    return engine
        .library()
        .read(reading ->
            new Sending(
                reading.egress().knows(host),
                forecast.passages(),
                reading.embeddings().heldBack(),
                forecast.tokens()));
  }

  private static String host(EmbeddingChoice choice) {
    return switch (choice) {
      case BuiltIn _ -> "";
      case OpenRouter _ -> OpenRouter.HOST;
      case Server server -> server.origin().place();
    };
  }

  private TokenForecast forecast(EmbeddingChoice choice) {
    Spaces.Reach reach = engine.meaning().reach(engine.sources().of(choice));
    return switch (choice) {
      case BuiltIn _ ->
          TokenForecast.of(
              engine.library(), engine.meaning().embedder(engine.sources().of(choice)), reach);
      case OpenRouter model -> forecast(engine.sources().server(model), reach);
      case Server server -> forecast(engine.sources().server(server), reach);
    };
  }

  /// Of a server that is sent nothing, so that the length of its vectors does not matter.
  private TokenForecast forecast(EmbeddingServer unasked, Spaces.Reach reach) {
    try (unasked) {
      return TokenForecast.of(engine.library(), unasked.embedder(1), reach);
    }
  }

  @Override
  public List<ModelOffer> offers() {
    try (EmbeddingServer server = engine.sources().server(ANY)) {
      return server.models(CancelSignal.NEVER);
    }
  }

  @Override
  public int test(EmbeddingChoice choice) {
    return switch (choice) {
      case BuiltIn _ -> engine.meaning().embedder(engine.sources().of(choice)).recipe().dimension();
      case OpenRouter model -> dimension(engine.sources().server(model));
      case Server server -> dimension(engine.sources().server(server));
    };
  }

  @Override
  public Credit testKey() {
    try (EmbeddingServer server = engine.sources().server(ANY)) {
      return server.testKey(CancelSignal.NEVER);
    }
  }

  private static int dimension(EmbeddingServer asked) {
    try (asked) {
      return asked.probe(CancelSignal.NEVER).dimension();
    }
  }

  @Override
  public KeyPlace keepKey(KeyOwner owner, String typed) {
    KeyPlace place = engine.keys().keep(ApiKey.of(origin(owner), typed));
    goOn();
    return place;
  }

  @Override
  public boolean removeKey(KeyOwner owner) {
    return engine.keys().forget(origin(owner));
  }

  @Override
  public void goOn() {
    if (!engine.settings().current().paused()) {
      engine.embedding().resume();
    }
  }

  @Override
  public void setNeverLeaves(String tag, boolean never) {
    engine.organizer().tagging().setNeverLeaves(tag, never);
  }

  @Override
  public void rebuild() {
    engine.meaning().rebuildIndex(CancelSignal.NEVER, Progress.NONE);
  }

  @Override
  public List<Sent> sentBefore(long id, int most, LedgerFilter filter) {
    return engine
        .library()
        .read(reading -> reading.egress().before(id, most, filter.purpose(), filter.words()));
  }

  @Override
  public long exportLedger(Path file, LedgerFilter filter) {
    return LedgerFile.write(file, engine.library(), filter.purpose(), filter.words());
  }

  @Override
  public LibraryDoor library() {
    return new EngineLibraryDoor(engine, clock);
  }

  @Override
  public WatchDoor watching() {
    return new EngineWatchDoor(engine.folderWatch());
  }

  @Override
  public About about() {
    return new About(
        Diagnostics.version(),
        engine.library().file(),
        engine.folders().data(),
        engine.folders().config(),
        engine.folders().logs(),
        Components.all(),
        Diagnostics.of(engine));
  }
}

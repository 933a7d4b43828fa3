package app.commonplace.ui;

import app.commonplace.importing.known.AgentFolders;
import app.commonplace.model.Tag;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.MachineSettingsFile;
import app.commonplace.search.Hit;
import app.commonplace.ui.compare.CompareLayer;
import app.commonplace.ui.compare.CompareModel;
import app.commonplace.ui.duplicates.DuplicatesLayer;
import app.commonplace.ui.duplicates.DuplicatesModel;
import app.commonplace.ui.duplicates.EngineDuplicatesDoor;
import app.commonplace.ui.flow.LinkOpener;
import app.commonplace.ui.fx.Background;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Late;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.importing.ArrivalsModel;
import app.commonplace.ui.importing.DropModel;
import app.commonplace.ui.importing.DropOverlay;
import app.commonplace.ui.importing.EngineDoor;
import app.commonplace.ui.importing.FileChoice;
import app.commonplace.ui.importing.ImportTools;
import app.commonplace.ui.importing.ImportsModel;
import app.commonplace.ui.importing.ImportsScreen;
import app.commonplace.ui.importing.PreviewLayer;
import app.commonplace.ui.importing.SampleBar;
import app.commonplace.ui.importing.UnfinishedBar;
import app.commonplace.ui.keyhelp.KeyHelpLayer;
import app.commonplace.ui.keyhelp.KeyHelpModel;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyBook;
import app.commonplace.ui.library.FirstRun;
import app.commonplace.ui.library.LibraryModel;
import app.commonplace.ui.library.LibraryScreen;
import app.commonplace.ui.library.LibrarySource;
import app.commonplace.ui.library.Overview;
import app.commonplace.ui.linking.LinkLayer;
import app.commonplace.ui.linking.LinkModel;
import app.commonplace.ui.palette.Command;
import app.commonplace.ui.palette.PaletteLayer;
import app.commonplace.ui.palette.PaletteModel;
import app.commonplace.ui.reader.ImageLayer;
import app.commonplace.ui.reader.ReaderDoors;
import app.commonplace.ui.reader.ReaderModel;
import app.commonplace.ui.reader.Saving;
import app.commonplace.ui.search.EngineSearchDoor;
import app.commonplace.ui.search.RecentSearches;
import app.commonplace.ui.search.SearchModel;
import app.commonplace.ui.search.SearchScreen;
import app.commonplace.ui.search.SearchTools;
import app.commonplace.ui.settings.SettingsDoor;
import app.commonplace.ui.settings.SettingsModel;
import app.commonplace.ui.settings.SettingsPage;
import app.commonplace.ui.settings.SettingsScreen;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.Screen;
import app.commonplace.ui.shell.Shell;
import app.commonplace.ui.shell.ShellModel;
import app.commonplace.ui.shell.StatusModel;
import app.commonplace.ui.texts.Dates;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.writing.WriteLayer;
import app.commonplace.ui.writing.WriteModel;
import app.commonplace.watching.Arrivals;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All screens, built around one engine and joined to each other: what a window shows, and what a
/// picture is taken of. FX thread.
final class Studio implements AutoCloseable {
  private static final Duration BURST = Duration.ofMillis(300);
  private static final Duration TYPING = Duration.ofMillis(150);
  private static final Duration ARRIVING = Duration.ofSeconds(5);

  private final Engine engine;
  private final Ways ways = new Ways(this);
  private final SampleFiles samples;
  private final ShellModel places =
      new ShellModel(
          EnumSet.of(Place.SEARCH, Place.LIBRARY, Place.IMPORTS, Place.SETTINGS), Place.LIBRARY);
  private final StatusModel status;
  private final Shell shell;
  private final FxJobs jobs;
  private final Desk desk;
  private final LibrarySource source;
  private final LibraryModel library;
  private final LibraryScreen libraryScreen;
  private final SearchModel search;
  private final Late<SearchScreen> searchScreen;
  private final ImportsModel imports;
  private final @Nullable ArrivalsModel arrivals;
  private final SettingsModel settings;
  private final DropModel drop;
  private final DropOverlay overlay;
  private final LinkModel linking;
  private final WriteModel writing;
  private final CompareModel comparing;
  private final DuplicatesModel duplicates;
  private final PaletteModel palette;
  private final List<Supplier<List<Command>>> commands = new ArrayList<>();
  private final Likings likings;
  private final RunningWork running;
  private final Travels travels;
  private final LinkHint linkHint;
  private final KeyHelpModel keyHelp;
  private final WindowKeys keys;
  private final Runnable stopListening;

  /// What differs between a window and a picture of it.
  ///
  /// @param files how the person is asked for files
  /// @param links opens addresses outside
  /// @param reading the rest after which the reader follows the list
  /// @param looking the rest after which it is looked again how embedding stands
  /// @param agents looks for sessions of agents on this computer; blocks
  /// @param downloads where browsers put files; null when that is not known
  record Outside(
      FileChoice files,
      LinkOpener links,
      Rest reading,
      Rest looking,
      Callable<List<AgentFolders.Found>> agents,
      @Nullable Path downloads) {

    /// A computer without agents.
    Outside(FileChoice files, LinkOpener links, Rest reading, Rest looking) {
      this(files, links, reading, looking, List::of, null);
    }
  }

  Studio(Engine engine, Texts texts, Clock clock, Outside outside) {
    this.engine = engine;
    samples = new SampleFiles(engine.folders().cache());
    likings = new Likings(new Remembered(engine.settings(), FxThread.EXECUTOR));
    var book = new KeyBook();
    likings.keep(book);
    status = new StatusModel(texts);
    shell = new Shell(places, status, texts, clock, book);
    jobs = new FxJobs(Background.of(engine.jobs()), FxThread.EXECUTOR, shell::problem);
    desk = new Desk(texts, new Dates(texts, clock), jobs, shell, book);
    linkHint = new LinkHint(engine.settings(), desk);
    var reading = new EngineReader(engine);
    var reader = new ReaderModel(reading, desk);
    travels = new Travels(places, reader, jobs, clock);
    reader.leads().travelBy(travels);
    source = new EngineLibrary(engine);
    library = new LibraryModel(source, reader, desk, outside.reading());
    var door =
        new EngineDoor(engine.library(), engine.formats(), engine.importer(), engine.organizer());
    var dragged = new DraggedFiles(engine, jobs);
    var tools =
        new ImportTools(door, engine.jobs(), outside.files(), FxThread.EXECUTOR, clock, dragged);
    imports = new ImportsModel(tools, desk, places);
    imports.aftermath().listBy(new Leads(this)::list);
    imports.aftermath().goOnBy(ways::readNewest, () -> places.go(Place.SEARCH));
    imports.asksFirstProperty().set(engine.settings().current().asksFirst());
    imports
        .asksFirstProperty()
        .addListener((_, _, asks) -> engine.settings().change(now -> now.withAsksFirst(asks)));
    drop = new DropModel(door, desk, this::tagInView, imports::bring);
    overlay = new DropOverlay(drop, desk);
    linking = new LinkModel(new EngineLinkDoor(engine), desk, Rest.of(TYPING));
    reader.leads().linkBy(linking::begin);
    writing = new WriteModel(new EngineWriteDoor(engine), desk, ways::read);
    reader.leads().writeBy(writing::change);
    comparing =
        new CompareModel(
            desk,
            new EngineDecisions(engine.judging(), this::searchAgain),
            new EngineElsewhere(engine, desk));
    reader.leads().compareBy(new Comparing(comparing, desk));
    duplicates =
        new DuplicatesModel(new EngineDuplicatesDoor(engine.library(), engine.merging()), desk);
    places.leaveBy(() -> {
      comparing.close();
      duplicates.close();
    });
    duplicates
        .countProperty()
        .subscribe(pairs -> {
          library.sidebar().offerDuplicates(pairs.longValue(), duplicates::begin);
          imports.aftermath().compareAgain();
        });
    imports.aftermath().reviewBy(duplicates::begin);
    imports.sample().at(samples::hold);
    rememberUnfinished();
    arrivals = arrivals(outside.downloads(), clock);
    imports.watchBy(engine.folderWatch()::statuses, () -> ways.settings(SettingsPage.WATCHED));
    shell.banner(
        new VBox(
            new SampleBar(imports.sample(), desk), new UnfinishedBar(imports.unfinished(), desk)));
    var firstRun = new FirstRun(desk, firstRunDoors(outside));
    var links = new InsideLinks(engine, desk, ways::read, outside.links());
    var doors = new ReaderDoors(reading, links, outside.files()::save, dragged);
    reader.leads().searchBy(ways::search);
    reader.leads().listBy(tag -> library.list(tag));
    reader.leads().listProjectBy(library::listProject);
    var leading =
        new LibraryScreen.Leading(
            duplicates::begin, ways::searchFor, writing::begin, dragged::write);
    libraryScreen = new LibraryScreen(library, doors, desk, firstRun, leading);
    overlay.over(libraryScreen.dropRows());
    likings.keep(library);
    likings.keep(libraryScreen.look());
    likings.keep(reader);
    likings.keep(comparing);
    search = new SearchModel(searchTools(clock, outside.reading()));
    searchScreen = new Late<>(() -> new SearchScreen(search, desk));
    settings = new SettingsModel(new EngineSettingsDoor(engine, clock), desk, outside.files());
    settings.watching().chooseBy(outside.files()::folder);
    settings.watching().offer(outside.agents());
    settings.watching().offersArrivals(arrivals == null ? null : arrivals.onProperty());
    settings.tuneBy(search.judgements()::tune);
    shell.show(
        Map.<Place, Supplier<? extends Screen>>of(
            Place.LIBRARY,
            () -> libraryScreen,
            Place.SEARCH,
            searchScreen,
            Place.IMPORTS,
            new Late<>(() -> new ImportsScreen(desk, imports)),
            Place.SETTINGS,
            new Late<>(() -> new SettingsScreen(settings, desk))));
    var known = new Commands(this);
    commands.add(known::steps);
    commands.add(known::all);
    commands.add(new ActionCommands(this)::here);
    palette =
        new PaletteModel(
            new EnginePaletteDoor(engine, desk.dates()),
            desk,
            new Leads(this),
            this::offered,
            Rest.of(TYPING));
    keyHelp = new KeyHelpModel(desk, places.placeProperty()::get);
    var paletteLayer = new PaletteLayer(palette, desk);
    shell
        .within()
        .add(new CompareLayer(comparing, links, desk), new DuplicatesLayer(duplicates, desk));
    var linkLayer = new LinkLayer(linking, desk);
    linkLayer.standAt(libraryScreen::linked);
    shell
        .overlays()
        .add(
            new ImageLayer(reader, new Saving(doors, desk)::part, desk),
            linkLayer,
            new WriteLayer(writing, desk),
            new PreviewLayer(imports.preview(), desk),
            new KeyHelpLayer(keyHelp, desk),
            paletteLayer,
            overlay);
    places.palette(palette::open);
    places.keyHelp(keyHelp::open);
    keys = new WindowKeys(book);
    keys.overLayers(KeyAction.PALETTE, this::openOrClosePalette);
    keys.overLayers(KeyAction.KEYS, keyHelp::openOrClose);
    known.bindTo(keys);
    keys.listenTo(shell);
    shell.addEventFilter(MouseEvent.MOUSE_PRESSED, travels::press);
    running = new RunningWork(engine, desk, imports, shell.activity());
    settings.standingProperty().subscribe(this::tell);
    settings.follow(outside.looking());
    status.copiesAt(() -> ways.settings(SettingsPage.LIBRARY));
    status.jobProperty().bind(imports.statusProperty());
    library.sidebar().overviewProperty().addListener((_, _, found) -> tell(found));
    stopListening = followTheLibrary();
  }

  /// With the machine, since the files lie on it.
  private void rememberUnfinished() {
    MachineSettingsFile machine = engine.settings();
    Path file = engine.library().file();
    imports
        .unfinished()
        .remember(
            machine.current().window().libraries().unfinishedIn(file),
            left -> machine.change(set -> set.inWindow(window -> window.leaving(file, left))));
  }

  private @Nullable ArrivalsModel arrivals(@Nullable Path downloads, Clock clock) {
    if (downloads == null) {
      return null;
    }
    MachineSettingsFile machine = engine.settings();
    var folder =
        new ArrivalsModel.Folder(
            machine.current().window().arrivals(),
            since -> machine.change(set -> set.inWindow(window -> window.withArrivals(since))),
            since -> new Arrivals(downloads, engine.formats(), clock, since)::look,
            Rest.of(ARRIVING),
            clock);
    return new ArrivalsModel(folder, desk, files -> imports.bring(files, null));
  }

  private FirstRun.Doors firstRunDoors(Outside outside) {
    return new FirstRun.Doors(
        imports::chooseFiles,
        this::importSample,
        folder -> imports.importToWatch(folder, settings.watching()::add),
        () -> places.go(Place.SETTINGS),
        outside.agents(),
        outside.links(),
        arrivals == null ? null : arrivals.onProperty());
  }

  private SearchTools searchTools(Clock clock, Rest walking) {
    var recent = new RecentSearches(engine.folders().config().resolve("recent-searches"));
    var door =
        new EngineSearchDoor(
            engine.library(), engine.search(), engine.organizer(), engine.judging(), recent);
    return new SearchTools(
        door,
        desk,
        this::readHit,
        ways::link,
        ways::compare,
        new FoundEntries(libraryScreen.batch(), duplicates::begin),
        library.densityProperty(),
        clock,
        Rest.of(TYPING),
        walking);
  }

  private void readHit(Hit hit) {
    ways.read(hit);
    linkHint.opened(hit.entryId(), search.query().queryProperty().get());
  }

  /// What was decided of answers changes the order of hits.
  private void searchAgain() {
    FxThread.later(search::follow);
  }

  private void openOrClosePalette() {
    if (palette.openProperty().get()) {
      palette.close();
    } else {
      linking.cancel();
      palette.open();
    }
  }

  /// Everything that can be done now.
  List<Command> offered() {
    return commands.stream().flatMap(some -> some.get().stream()).toList();
  }

  /// Adds what only a window can do.
  void offer(Supplier<List<Command>> more) {
    commands.add(more);
  }

  /// A burst of commits, as an import makes, is shown every so often, so that what has arrived can
  /// be read while the rest comes.
  private Runnable followTheLibrary() {
    Rest burst = Rest.of(BURST);
    var awaited = new AtomicBoolean();
    library.refresh();
    duplicates.refresh();
    imports.load();
    return engine
        .library()
        .onCommit(_ -> {
          if (!awaited.getAndSet(true)) {
            FxThread.later(() ->
                burst.then(() -> {
                  awaited.set(false);
                  library.refresh();
                  duplicates.refresh();
                }));
          }
        });
  }

  /// Follows the library no longer: an engine may outlive the windows on it.
  @Override
  public void close() {
    stopListening.run();
    settings.followNoMore();
    imports.unfinished().leaveAsItIs();
    if (arrivals != null) {
      arrivals.followNoMore();
    }
  }

  private void tell(Overview found) {
    if (found.entries() < 0) {
      return;
    }
    status.library(found.entries(), found.passages());
  }

  private void tell(SettingsDoor.@Nullable Standing standing) {
    if (standing != null) {
      status.meaning(standing.meaning());
      status.sentToday(standing.today());
      Instant copied = standing.copied();
      status.copied(copied == null ? null : desk.dates().brief(copied));
      running.meaning(standing);
      imports
          .aftermath()
          .meaning(standing.meaning(), engine.settings().current().embedders().choice().kind());
    }
  }

  private @Nullable Tag tagInView() {
    return library.tagInView();
  }

  private void importSample() {
    jobs.run(samples::copy, copied -> imports.importFiles(copied, null));
  }

  /// Leads from one screen to another.
  Ways ways() {
    return ways;
  }

  /// What is remembered of the window.
  Likings likings() {
    return likings;
  }

  KeyHelpModel keyHelp() {
    return keyHelp;
  }

  /// What the keys do that act everywhere.
  WindowKeys keys() {
    return keys;
  }

  DuplicatesModel duplicates() {
    return duplicates;
  }

  LinkModel linking() {
    return linking;
  }

  WriteModel writing() {
    return writing;
  }

  PaletteModel palette() {
    return palette;
  }

  LibraryScreen libraryScreen() {
    return libraryScreen;
  }

  Shell shell() {
    return shell;
  }

  Travels travels() {
    return travels;
  }

  ShellModel places() {
    return places;
  }

  FxJobs jobs() {
    return jobs;
  }

  Desk desk() {
    return desk;
  }

  LibrarySource source() {
    return source;
  }

  LibraryModel library() {
    return library;
  }

  SearchModel search() {
    return search;
  }

  SearchScreen searchScreen() {
    return searchScreen.get();
  }

  SettingsModel settings() {
    return settings;
  }

  ImportsModel imports() {
    return imports;
  }

  DropModel drop() {
    return drop;
  }

  DropOverlay overlay() {
    return overlay;
  }
}

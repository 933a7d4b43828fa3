package app.commonplace.ui.importing;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Detection;
import app.commonplace.importing.Doubt;
import app.commonplace.importing.Export;
import app.commonplace.importing.Format;
import app.commonplace.importing.Formats;
import app.commonplace.importing.Glance;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Originals;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.ReceiptJson;
import app.commonplace.importing.Selection;
import app.commonplace.importing.Tally;
import app.commonplace.importing.Trial;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Imports;
import app.commonplace.library.Library;
import app.commonplace.library.OnlyHere;
import app.commonplace.model.EntryId;
import app.commonplace.organizing.Organizer;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The engine's importer, as the screens of imports ask for it. Thread-safe; blocking.
public final class EngineDoor implements ImportDoor {
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final Duration patience;
  private final Archives.Reading how;
  private final Library library;
  private final Formats formats;
  private final Importer importer;
  private final Organizer organizer;

  public EngineDoor(Library library, Formats formats, Importer importer, Organizer organizer) {
    this(library, formats, importer, organizer, PATIENCE, Archives.Reading.STANDARD);
  }

  private EngineDoor(
      Library library,
      Formats formats,
      Importer importer,
      Organizer organizer,
      Duration patience,
      Archives.Reading how) {
    this.patience = patience;
    this.how = how;
    this.library = library;
    this.formats = formats;
    this.importer = importer;
    this.organizer = organizer;
  }

  /// The same with another limit for a first look, which a slow machine may not keep.
  EngineDoor withPatience(Duration limit) {
    return new EngineDoor(library, formats, importer, organizer, limit, how);
  }

  @Override
  public Look look(Path path) {
    Glance glance = Glance.at(path, formats, patience);
    return new Look(kind(glance), glance.complete() ? glance.bytes() : -1, glance.files());
  }

  private Look.Kind kind(Glance glance) {
    return switch (glance.providers().size()) {
      case 0 -> glance.complete() ? new Look.Unknown() : new Look.Unread();
      case 1 -> export(glance.providers().getFirst());
      default -> new Look.Exports(glance.providers().size());
    };
  }

  private Look.Export export(String provider) {
    Instant last = library.read(reading -> reading.imports().lastOf(provider)).orElse(null);
    return new Look.Export(provider, last);
  }

  @Override
  public List<Finding> find(Path path, Answers answers) {
    var findings = new ArrayList<Finding>();
    for (Archives.Found found : formats.find(path, how)) {
      try (Archive archive = found.open(how)) {
        Detection detection = formats.look(archive, answers);
        List<Doubt> doubts = detection.doubts();
        if (doubts.isEmpty()) {
          findings.addAll(sources(found, archive, detection, answers));
        } else {
          findings.add(
              new Undecided(
                  found.path(),
                  archive.name(),
                  archive.size(),
                  doubts,
                  decided -> sources(found, decided)));
        }
      }
    }
    return findings;
  }

  private List<Source> sources(Archives.Found found, Answers answers) {
    try (Archive archive = found.open(how)) {
      return sources(found, archive, formats.look(archive, answers), answers);
    }
  }

  private List<Source> sources(
      Archives.Found found, Archive archive, Detection detection, Answers answers) {
    return detection.exports().stream()
        .<Source>map(export ->
            new FoundExport(
                importer,
                formats,
                found,
                how,
                archive.name(),
                archive.size(),
                export.format(),
                answers))
        .toList();
  }

  /// An export that was found, closed again until its turn comes.
  private record FoundExport(
      Importer importer,
      Formats formats,
      Archives.Found found,
      Archives.Reading how,
      String name,
      long size,
      Format format,
      Answers answers)
      implements Source {
    @Override
    public Path path() {
      return found.path();
    }

    @Override
    public String provider() {
      return format.provider();
    }

    @Override
    public Receipt read(Selection wanted, ImportListener listener, CancelSignal cancel) {
      return read(ImportOptions.of(wanted), listener, cancel);
    }

    @Override
    public Receipt look(Trial trial, ImportListener listener, CancelSignal cancel) {
      return read(ImportOptions.looking(trial), listener, cancel);
    }

    private Receipt read(ImportOptions options, ImportListener listener, CancelSignal cancel) {
      try (Archive archive = found.open(how)) {
        Export export =
            formats.look(archive, answers).exports().stream()
                .filter(one -> one.format().equals(format))
                .findFirst()
                .orElseThrow(() -> changed(archive));
        ImportOptions as = how.salvage() ? options.salvaging() : options;
        return importer.read(export, as, listener, cancel);
      }
    }

    private static Problem changed(Archive archive) {
      return new Problem(
          ProblemCode.FORMAT_UNKNOWN,
          archive.name() + " is another one than when it was dropped.",
          "Import it again.");
    }
  }

  @Override
  public boolean mayHoldARest(Path path) {
    return !how.salvage() && Archives.mayHoldARest(path);
  }

  @Override
  public ImportDoor salvaging() {
    var left = new Archives.Reading(how.budget(), true);
    return new EngineDoor(library, formats, importer, organizer, patience, left);
  }

  @Override
  public List<Kept> receipts() {
    Map<Long, Instant> started = new HashMap<>();
    for (Imports.Run run : library.read(reading -> reading.imports().all())) {
      started.put(run.id(), run.startedAt());
    }
    return importer.receipts().stream()
        .filter(receipt -> started.containsKey(receipt.run()))
        .map(receipt -> new Kept(receipt, started.getOrDefault(receipt.run(), Instant.EPOCH)))
        .toList();
  }

  @Override
  public long packedBytes(List<Long> runs) {
    return library.read(
        reading -> runs.stream().mapToLong(run -> reading.raws().bytesOf(run)).sum());
  }

  @Override
  public Since since(List<Long> runs) {
    List<OnlyHere.Account> accounts =
        library.read(reading ->
            runs.stream()
                .flatMap(run -> reading.onlyHere().ofAccountOf(run).stream())
                .distinct()
                .toList());
    String query =
        accounts.stream()
            .map(one -> "source:%s account:\"%s\"".formatted(one.provider(), one.account()))
            .collect(Collectors.joining(" "));
    return new Since(
        accounts.stream().mapToLong(OnlyHere.Account::gone).sum(),
        accounts.stream().mapToLong(OnlyHere.Account::retitled).sum(),
        accounts.stream().mapToLong(OnlyHere.Account::rewritten).sum(),
        query);
  }

  @Override
  public long doubled(List<Long> runs) {
    return library.read(
        reading -> runs.stream().mapToLong(run -> reading.duplicates().countOfRun(run)).sum());
  }

  @Override
  public Originals.Undone undo(
      long run, boolean alsoTouched, CancelSignal cancel, Progress progress) {
    return importer.undo(run, alsoTouched, cancel, progress);
  }

  @Override
  public Tally readAgain(long run, CancelSignal cancel, Progress progress) {
    return importer.reread(importer.entriesOf(run), cancel, progress).tally();
  }

  @Override
  public List<EntryId> tag(long run, String tag) {
    return organizer.tagging().tagAll(importer.entriesOf(run), tag);
  }

  @Override
  public void untag(List<EntryId> entries, String tag) {
    organizer.tagging().takeBack(entries, tag);
  }

  @Override
  public void save(List<Long> runs, Path file) {
    List<String> kept =
        importer.receipts().stream()
            .filter(receipt -> runs.contains(receipt.run()))
            .map(receipt -> ReceiptJson.write(receipt).toPrettyString())
            .toList();
    String json = kept.size() == 1 ? kept.getFirst() : "[" + String.join(",\n", kept) + "]";
    try {
      Files.writeString(file, json + "\n");
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "The receipt could not be written to " + file + ".",
          "Choose a folder that exists and can be written.",
          e);
    }
  }
}

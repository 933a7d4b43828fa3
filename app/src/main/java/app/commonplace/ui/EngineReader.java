package app.commonplace.ui;

import app.commonplace.exporting.ExportForm;
import app.commonplace.exporting.WholeFile;
import app.commonplace.importing.History;
import app.commonplace.importing.archive.TemporaryFolder;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.EntryState;
import app.commonplace.library.Reading;
import app.commonplace.model.Blob;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.Note;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Tag;
import app.commonplace.organizing.Target;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Engine;
import app.commonplace.search.Asked;
import app.commonplace.ui.reader.Connections;
import app.commonplace.ui.reader.EntryFacts;
import app.commonplace.ui.reader.LinkEnd;
import app.commonplace.ui.reader.Mention;
import app.commonplace.ui.reader.OpenEntry;
import app.commonplace.ui.reader.Provenance;
import app.commonplace.ui.reader.ReaderSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The engine, as the reader asks it. Thread-safe; blocking.
final class EngineReader implements ReaderSource {
  private final Engine engine;
  private @Nullable TemporaryFolder copies;

  EngineReader(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Optional<OpenEntry> open(EntryId id) {
    return engine
        .library()
        .read(reading ->
            reading.entries().find(reading.joined().home(id)).map(entry -> open(reading, entry)));
  }

  private OpenEntry open(Reading reading, Entry entry) {
    List<Passage> passages = reading.passages().of(entry.id());
    return new OpenEntry(
        entry,
        reading.entries().ownMarks(entry.id()).sourceTitle(),
        passages,
        reading.tags().of(entry.id()),
        links(reading, entry.id()),
        reading.notes().of(entry.id()),
        facts(reading, entry, passages));
  }

  private static EntryFacts facts(Reading reading, Entry entry, List<Passage> passages) {
    EntryFacts facts = EntryFacts.of(passages);
    String origin = facts.branchedFrom();
    if (origin == null) {
      return facts;
    }
    return reading.entries().withExternalId(origin).stream()
        .filter(other -> other.provider().equals(entry.provider()))
        .filter(other -> !other.id().equals(entry.id()))
        .min(
            Comparator.comparing((Entry other) -> other.deletedAt() != null)
                .thenComparing(other -> !other.account().equals(entry.account())))
        .map(facts::from)
        .orElse(facts);
  }

  private List<LinkEnd> links(Reading reading, EntryId id) {
    return reading.links().of(id).stream()
        .map(link -> end(reading, link, link.fromEntry().equals(id)))
        .flatMap(Optional::stream)
        .map(end -> toldOfChange(reading, end))
        .toList();
  }

  /// Originals are read for it, so only those of entries that are known to have changed.
  private LinkEnd toldOfChange(Reading reading, LinkEnd end) {
    PassageId passageId = end.passage();
    return passageId == null || !isRewritten(reading, end.other())
        ? end
        : reading
            .passages()
            .find(passageId)
            .flatMap(passage ->
                new History(engine.formats()).changed(reading, passage, end.link().createdAt()))
            .map(end::changed)
            .orElse(end);
  }

  private static boolean isRewritten(Reading reading, Entry entry) {
    return reading
        .entries()
        .state(entry.provider(), entry.account(), entry.externalId())
        .filter(EntryState::rewritten)
        .isPresent();
  }

  private static Optional<LinkEnd> end(Reading reading, Link link, boolean outgoing) {
    EntryId other = outgoing ? link.toEntry() : link.fromEntry();
    return reading.entries().find(other).map(entry -> new LinkEnd(link, outgoing, entry));
  }

  @Override
  public Connections connections(EntryId id) {
    return new EntryConnections(engine).of(id);
  }

  @Override
  public List<Mention> mentions(EntryId id) {
    return new EntryMentions(engine).of(id);
  }

  @Override
  public Provenance provenance(EntryId id) {
    return engine
        .library()
        .read(
            reading -> new Provenance(reading.passages().lettersOf(id), reading.raws().about(id)));
  }

  @Override
  public List<Asked> asked(PassageId prompt) {
    return engine.askedBefore().times(prompt);
  }

  @Override
  public Optional<byte[]> bytes(Blob blob, long limit) {
    if (blob.size() > limit) {
      return Optional.empty();
    }
    var bytes = new ByteArrayOutputStream((int) blob.size());
    boolean found = engine.library().read(reading -> copy(reading, blob, bytes));
    return found ? Optional.of(bytes.toByteArray()) : Optional.empty();
  }

  private static boolean copy(Reading reading, Blob blob, OutputStream bytes) {
    try {
      return reading.blobs().copyTo(blob.sha256(), bytes);
    } catch (IOException e) {
      throw new Problem(ProblemCode.IO, "A picture could not be read.", "", e);
    }
  }

  @Override
  public void save(String text, Path file) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void save(Blob blob, Path file) {
    write(
        file,
        out -> {
          if (!engine.library().read(reading -> copy(reading, blob, out))) {
            throw new Problem(
                ProblemCode.NOT_FOUND,
                "The bytes of this file are not in the library.",
                "Import the archive again that it came with.");
          }
        });
  }

  @Override
  public void saveOriginal(long raw, Path file) {
    byte[] json =
        engine
            .library()
            .read(reading -> reading.raws().json(raw))
            .orElseThrow(() ->
                new Problem(
                    ProblemCode.NOT_FOUND,
                    "This original is not in the library any more.",
                    "Open the entry again."));
    write(file, out -> out.write(json));
  }

  @Override
  public synchronized Path unpack(Blob blob, String name) {
    try {
      if (copies == null) {
        copies = TemporaryFolder.make(); // stays while its programs read it; see removeAbandoned
      }
      Path folder = Files.createTempDirectory(copies.path(), "open");
      Path file = folder.resolve(name);
      save(blob, file);
      return file;
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "A copy to open could not be made: " + e.getMessage(),
          "Save it instead.",
          e);
    }
  }

  private static void write(Path file, WholeFile.Content content) {
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "%s could not be written: %s".formatted(file, e.getMessage()),
          "Check that the folder may be written and has room, then save it again.",
          e);
    }
  }

  @Override
  public void export(List<EntryId> ids, Path folder, ExportForm form) {
    List<Entry> entries =
        engine
            .library()
            .read(reading ->
                ids.stream().map(reading.entries()::find).flatMap(Optional::stream).toList());
    engine.exporter().export(entries, folder, form, CancelSignal.NEVER, Progress.NONE);
  }

  @Override
  public void star(EntryId id, boolean starred) {
    engine.organizer().marking().star(id, starred);
  }

  @Override
  public String rename(EntryId id, String title) {
    return engine.organizer().marking().rename(id, title);
  }

  @Override
  public void markRead(EntryId id, boolean read) {
    // reading goes on where nothing can be written, without a word about it
    if (engine.library().canWrite()) {
      engine.organizer().marking().markRead(id, read);
    }
  }

  @Override
  public void trash(EntryId id, boolean trashed) {
    var _ = engine.organizer().trashing().trashAll(List.of(id), trashed);
  }

  @Override
  public boolean tag(EntryId id, String name) {
    return engine.organizer().tagging().tag(Target.of(id), name);
  }

  @Override
  public void untag(EntryId id, String name) {
    engine.organizer().tagging().untag(Target.of(id), name);
  }

  @Override
  public void takeBackTag(EntryId id, String name) {
    engine.organizer().tagging().takeBack(List.of(id), name);
  }

  @Override
  public Note addNote(Target target, String text) {
    return engine.organizer().noting().add(target, text);
  }

  @Override
  public void editNote(long note, String text) {
    engine.organizer().noting().edit(note, text);
  }

  @Override
  public void removeNote(long note) {
    engine.organizer().noting().remove(note);
  }

  @Override
  public Note restore(Note note) {
    return engine.organizer().noting().restore(note);
  }

  @Override
  public void declineLink(EntryId one, EntryId other, boolean declined) {
    engine.organizer().linking().decline(one, other, declined);
  }

  @Override
  public Link link(Target from, Target to, String kind) {
    return engine.organizer().linking().link(from, to, kind, null);
  }

  @Override
  public void change(long link, String kind, String note) {
    engine.organizer().linking().change(link, kind, note);
  }

  @Override
  public void unlink(long link) {
    engine.organizer().linking().unlink(link);
  }

  @Override
  public Link restore(Link link) {
    return engine.organizer().linking().restore(link);
  }

  @Override
  public List<String> tagNames() {
    return engine.organizer().tagging().all().stream().map(Tag::name).toList();
  }
}

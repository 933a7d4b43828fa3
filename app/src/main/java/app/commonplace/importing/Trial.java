package app.commonplace.importing;

import app.commonplace.importing.archive.TemporaryFolder;
import app.commonplace.library.ContentHash;
import app.commonplace.library.Raws;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Personal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a dry run knows of the entries it has passed. An import finds them in the library when the
/// same entry comes again, in this archive or in the next; a dry run has written nothing, so it
/// brings what it passed once more, within the transaction that it takes back.
///
/// Originals lie packed in a temporary file. Of archives that are looked at one after the other,
/// the reading thread notes and the writing thread recalls.
public final class Trial implements AutoCloseable {
  private static final Comparator<Passed> IN_ORDER = Comparator.comparingLong(Passed::at);

  /// An original that was passed.
  ///
  /// @param at where its packed bytes begin
  /// @param files which of its parts, counted through, brought bytes
  /// @param made when its provider made the archive, if that tells
  record Passed(
      Format format,
      EntryName name,
      String place,
      ContentHash hash,
      BitSet files,
      @Nullable Instant made,
      long at,
      int packed,
      int size) {}

  private final Map<EntryName, List<Passed>> passed = new HashMap<>();
  private final Preparer preparer = new Preparer();
  private @Nullable TemporaryFolder folder;
  private @Nullable FileChannel originals;
  private long end;

  /// What an import would have written before that bears on this entry, oldest first: the entry
  /// itself, and those it is linked with.
  List<Passed> before(EntryDraft draft) {
    var found = new TreeSet<>(IN_ORDER);
    found.addAll(passed.getOrDefault(EntryName.of(draft).ofAnyone(), List.of()));
    for (Personal.Linked link : draft.personal().links()) {
      Personal.End other = link.other();
      var name = new EntryName(other.provider(), "", other.externalId());
      found.addAll(passed.getOrDefault(name, List.of()));
    }
    return List.copyOf(found);
  }

  /// Whether one of these is the same again, so that it can change nothing.
  static boolean isRepeated(Collection<Passed> before, EntryDraft draft, ContentHash hash) {
    BitSet files = files(draft);
    return !draft.isPersonal()
        && before.stream()
            .anyMatch(one ->
                one.hash().equals(hash)
                    && one.files().equals(files)
                    && one.name().isSame(EntryName.of(draft)));
  }

  /// Notes an entry that an import would write.
  ///
  /// @param made when its provider made the archive, if that tells
  void note(Format format, Item.Draft item, PreparedEntry prepared, @Nullable Instant made) {
    EntryDraft draft = item.draft();
    byte[] packed = prepared.packedRaw();
    var one =
        new Passed(
            format,
            EntryName.of(draft),
            item.place(),
            prepared.hash(),
            files(draft),
            made,
            end,
            packed.length,
            prepared.rawSize());
    append(packed);
    passed.computeIfAbsent(one.name().ofAnyone(), _ -> new ArrayList<>(1)).add(one);
  }

  /// Makes an entry that was passed again; empty when its original tells nothing.
  Optional<PreparedEntry> recall(Passed one) {
    byte[] json = Raws.inflate(packed(one), one.size());
    Item item = one.format().reread(json, one.place(), one.name().account());
    if (!(item instanceof Item.Draft again)) {
      return Optional.empty();
    }
    EntryDraft draft = withFiles(again.draft(), one.files());
    return Optional.of(preparer.prepare(draft, json));
  }

  private static BitSet files(EntryDraft draft) {
    var files = new BitSet();
    int at = 0;
    for (PassageDraft passage : draft.passages()) {
      for (PartDraft part : passage.parts()) {
        files.set(at++, part.bytes() != null);
      }
    }
    return files;
  }

  /// The archive of an original may be closed by now, and whether a file was there is all that
  /// counts.
  private static EntryDraft withFiles(EntryDraft draft, BitSet files) {
    if (files.isEmpty()) {
      return draft;
    }
    var passages = new ArrayList<PassageDraft>();
    int at = 0;
    for (PassageDraft passage : draft.passages()) {
      var parts = new ArrayList<PartDraft>();
      for (PartDraft part : passage.parts()) {
        parts.add(files.get(at++) ? standIn(part.part()) : part);
      }
      passages.add(passage.withParts(parts));
    }
    return draft.withPassages(passages);
  }

  private static PartDraft standIn(Part part) {
    return new PartDraft(part.without(Part.Meta.MISSING), InputStream::nullInputStream);
  }

  private void append(byte[] bytes) {
    try {
      FileChannel file = file();
      for (var left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
        end += file.write(left, end);
      }
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  private byte[] packed(Passed one) {
    try {
      FileChannel file = file();
      var bytes = ByteBuffer.allocate(one.packed());
      while (bytes.hasRemaining() && file.read(bytes, one.at() + bytes.position()) >= 0) {
        // the rest
      }
      return bytes.array();
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  private FileChannel file() throws IOException {
    if (originals == null) {
      folder = TemporaryFolder.make();
      originals =
          FileChannel.open(
              folder.path().resolve("passed"),
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
    }
    return originals;
  }

  private static Problem noRoom(IOException cause) {
    return new Problem(
        ProblemCode.IO,
        "What an import would do could not be worked out: a temporary file cannot be used.",
        "Make room where temporary files are kept, or import without looking first.",
        cause);
  }

  @Override
  public void close() {
    passed.clear();
    FileChannel file = originals;
    TemporaryFolder around = folder;
    if (file == null || around == null) {
      return;
    }
    try {
      file.close();
      around.close();
    } catch (IOException e) {
      throw noRoom(e);
    }
  }
}

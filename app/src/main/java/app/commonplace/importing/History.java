package app.commonplace.importing;

import app.commonplace.library.ContentHash;
import app.commonplace.library.Imports;
import app.commonplace.library.Raws;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells how an entry changed from one export to the next, out of the originals that the library
/// keeps. Exports that changed nothing left none. Stateless.
public final class History {
  /// What one export said, against the one before.
  ///
  /// @param gone passages that the one before still held
  public record Version(
      long run,
      Instant importedAt,
      String archive,
      @Nullable String title,
      int passages,
      int added,
      int rewritten,
      int gone) {}

  private final Formats formats;

  public History(Formats formats) {
    this.formats = formats;
  }

  /// The oldest first, in whatever order they were imported. Originals that this version cannot
  /// read are left out.
  List<Version> of(Reading reading, EntryId id) {
    Map<EntryDraft, Imports.Run> runs = new IdentityHashMap<>();
    return versions(oldestFirst(reading, id, runs), runs);
  }

  /// When an export that came after a moment last took words from a passage; empty when all that it
  /// said then is still said.
  public Optional<Instant> changed(Reading reading, Passage passage, Instant since) {
    Map<EntryDraft, Imports.Run> runs = new IdentityHashMap<>();
    Instant changed = null;
    PassageDraft before = null;
    for (EntryDraft draft : oldestFirst(reading, passage.entry(), runs)) {
      PassageDraft now = find(draft, passage.externalId());
      Instant came = Objects.requireNonNull(runs.get(draft)).startedAt();
      if (before != null
          && now != null
          && came.isAfter(since)
          && Differences.loses(Differences.parts(before), Differences.parts(now))) {
        changed = came;
      }
      before = now == null ? before : now;
    }
    return Optional.ofNullable(changed);
  }

  private static @Nullable PassageDraft find(EntryDraft draft, String externalId) {
    return draft.passages().stream()
        .filter(passage -> passage.externalId().equals(externalId))
        .findFirst()
        .orElse(null);
  }

  /// @param runs gets the import that brought each
  private List<EntryDraft> oldestFirst(
      Reading reading, EntryId id, Map<EntryDraft, Imports.Run> runs) {
    String account = reading.entries().find(id).map(Entry::account).orElse("");
    var drafts = new ArrayList<Fold.Dated>();
    for (Raws.Raw raw : reading.raws().of(id)) {
      Imports.Run run = reading.imports().find(raw.importRun()).orElseThrow();
      formats
          .named(raw.format())
          .map(format -> format.reread(raw.json(), run.archiveName(), account))
          .filter(Item.Draft.class::isInstance)
          .map(item -> ((Item.Draft) item).draft())
          .ifPresent(draft -> {
            runs.put(draft, run);
            drafts.add(new Fold.Dated(draft, raw.asOf()));
          });
    }
    return Fold.oldestFirst(drafts);
  }

  private static List<Version> versions(
      List<EntryDraft> oldestFirst, Map<EntryDraft, Imports.Run> runs) {
    var versions = new ArrayList<Version>();
    Map<String, ContentHash> before = Map.of();
    for (EntryDraft draft : oldestFirst) {
      Map<String, ContentHash> now = hashes(draft);
      versions.add(version(draft, Objects.requireNonNull(runs.get(draft)), before, now));
      before = now;
    }
    return versions;
  }

  private static Version version(
      EntryDraft draft,
      Imports.Run run,
      Map<String, ContentHash> before,
      Map<String, ContentHash> now) {
    int same = (int) now.keySet().stream().filter(before::containsKey).count();
    int alike =
        (int)
            now.entrySet().stream()
                .filter(it -> it.getValue().equals(before.get(it.getKey())))
                .count();
    return new Version(
        run.id(),
        run.startedAt(),
        run.archiveName(),
        draft.title(),
        now.size(),
        now.size() - same,
        same - alike,
        before.size() - same);
  }

  private static Map<String, ContentHash> hashes(EntryDraft draft) {
    var hashes = new HashMap<String, ContentHash>();
    for (PassageDraft passage : draft.passages()) {
      hashes.put(passage.externalId(), Fingerprint.of(passage));
    }
    return hashes;
  }
}

package app.commonplace.importing;

import app.commonplace.library.ContentHash;
import app.commonplace.library.Imports;
import app.commonplace.library.Raws;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  History(Formats formats) {
    this.formats = formats;
  }

  /// The oldest first, in whatever order they were imported. Originals that this version cannot
  /// read are left out.
  List<Version> of(Reading reading, EntryId id) {
    String account = reading.entries().find(id).map(Entry::account).orElse("");
    Map<EntryDraft, Imports.Run> runs = new IdentityHashMap<>();
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
    return versions(Fold.oldestFirst(drafts), runs);
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

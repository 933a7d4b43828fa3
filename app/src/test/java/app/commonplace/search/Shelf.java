package app.commonplace.search;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.indexing.Meaning;
import app.commonplace.jobs.Courtesy;
import app.commonplace.library.Access;
import app.commonplace.library.ContentHash;
import app.commonplace.library.EntryFields;
import app.commonplace.library.EntryWriter;
import app.commonplace.library.FullTextRow;
import app.commonplace.library.Library;
import app.commonplace.library.Newest;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryId;
import app.commonplace.model.Holds;
import app.commonplace.model.Judgement;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.PassageId;
import app.commonplace.text.Analyzer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A real library that tests fill with told conversations.
public final class Shelf implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2025-06-15T10:00:00Z");

  private final Analyzer analyzer = new Analyzer();
  private final Library library;

  public Shelf(Path folder) {
    library = Library.open(folder.resolve("Test.commonplace"), Access.CREATE);
  }

  public Library library() {
    return library;
  }

  /// Puts conversations into the library in one transaction each.
  public void put(Told... conversations) {
    for (Told told : conversations) {
      library.write(writing -> write(writing, told));
    }
  }

  public EntryId id(String externalId) {
    return library.read(reading -> reading.entries().withExternalId(externalId)).getFirst().id();
  }

  public void tag(String externalId, String tag) {
    EntryId id = id(externalId);
    library.write(
        writing -> writing.tagWriter().add(id, writing.tagWriter().findOrMake(tag, 1), NOW));
  }

  /// Says of a passage, whatever is asked, that it holds or is rejected; null takes that back.
  public void decide(PassageId passage, @Nullable Boolean good) {
    library.write(writing -> {
      if (good == null) {
        writing.judgementWriter().forget("", passage);
      } else {
        writing.judgementWriter().judge(new Judgement("", passage, good), NOW);
      }
      return null;
    });
  }

  private EntryId write(Writing writing, Told told) {
    EntryWriter writer = writing.entryWriter();
    EntryId entry = writer.insert(fields(told, null), NOW);
    Map<String, PassageId> ids = new HashMap<>();
    PassageId leaf = null;
    for (int i = 0; i < told.lines.size(); i++) {
      Told.Line line = told.lines.get(i);
      leaf = insert(writing, entry, line, ids, i);
      ids.put(line.id(), leaf);
    }
    writer.update(entry, fields(told, leaf));
    return entry;
  }

  private PassageId insert(
      Writing writing, EntryId entry, Told.Line line, Map<String, PassageId> ids, int ordinal) {
    var draft =
        new PassageDraft(
            line.id(),
            line.parent(),
            line.role(),
            null,
            line.model(),
            line.at(),
            line.hidden(),
            line.parts().stream().map(PartDraft::of).toList());
    var hash = new ContentHash.Builder().add(line.role().word());
    for (Part part : line.parts()) {
      hash.add(part.kind().word()).add(part.text());
    }
    return writing
        .passageWriter()
        .insert(
            entry,
            draft,
            line.parent() == null ? null : ids.get(line.parent()),
            ordinal,
            hash.build(),
            line.parts(),
            FullTextRow.of(null, line.parts(), analyzer));
  }

  private static EntryFields fields(Told told, PassageId leaf) {
    int holds = 0;
    Set<String> parents = new HashSet<>();
    for (Told.Line line : told.lines) {
      holds |= Holds.of(line.parts());
      parents.add(line.parent());
    }
    int leaves = (int) told.lines.stream().filter(line -> !parents.contains(line.id())).count();
    Instant first = told.lines.isEmpty() ? null : told.lines.getFirst().at();
    Instant last = told.lines.isEmpty() ? null : told.lines.getLast().at();
    return new EntryFields(
        told.kind,
        told.provider,
        "",
        told.id,
        told.title,
        "gpt-4o",
        told.project,
        first,
        last,
        leaf,
        new ContentHash.Builder().add(told.id).build(),
        new Newest(0, told.lines.size(), 0),
        told.lines.size(),
        leaves,
        holds,
        "",
        told.starred,
        told.archived);
  }

  /// A search over this library.
  ///
  /// @param meaning null for words alone
  public Search search(DerivedIndex index, Clock clock, @Nullable Meaning meaning) {
    return new Search(
        new Search.Parts(
            library, index, meaning, clock, Runnable::run, new Courtesy(), new SearchCaches()));
  }

  @Override
  public void close() {
    library.close();
  }
}

package app.commonplace.search;

import app.commonplace.library.CatalogRow;
import app.commonplace.library.CatalogRows;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.search.query.ImportWord;
import app.commonplace.text.Analyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All entries of a library at one commit. An entry keeps its number for as long as the program
/// runs; the number of one that was removed stays empty. Immutable.
final class CatalogSnapshot {
  private final long commitCounter;
  private final List<@Nullable CatalogEntry> entries;
  private final long[] ids;
  private final Map<Long, String> tagNames;
  private final Map<Long, List<PassageId>> taggedPassages;
  private final Imported imported;
  private final BitSet alive;
  private final boolean anyInTrash;
  private final float passagesAnEntry;

  private CatalogSnapshot(
      long commitCounter,
      List<@Nullable CatalogEntry> entries,
      long[] ids,
      Map<Long, String> tagNames,
      Map<Long, List<PassageId>> taggedPassages,
      Imported imported) {
    this.imported = imported;
    this.commitCounter = commitCounter;
    this.entries = entries;
    this.ids = ids;
    this.tagNames = Map.copyOf(tagNames);
    this.taggedPassages = Map.copyOf(taggedPassages);
    this.alive = new BitSet(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      CatalogEntry entry = entries.get(i);
      alive.set(i, entry != null && entry.row().deletedAt() == null);
    }
    List<CatalogEntry> rows = rows();
    this.anyInTrash = alive.cardinality() < rows.size();
    this.passagesAnEntry =
        (float)
            rows.stream()
                .mapToInt(entry -> entry.row().passages())
                .filter(passages -> passages > 0)
                .average()
                .orElse(1);
  }

  /// @param imported is asked for what the rows do not tell
  static CatalogSnapshot first(CatalogRows rows, long commitCounter, Imported imported) {
    var empty = new CatalogSnapshot(-1, List.of(), new long[0], Map.of(), Map.of(), imported);
    return empty.next(rows, commitCounter);
  }

  /// This catalog with what changed since.
  CatalogSnapshot next(CatalogRows rows, long newCounter) {
    var next = new ArrayList<@Nullable CatalogEntry>(entries);
    var added = new ArrayList<Long>();
    for (CatalogRow row : rows.changedSince(commitCounter)) {
      int number = number(row.id());
      if (number >= 0) {
        next.set(number, new CatalogEntry(row));
      } else {
        // ids only grow, so a new one has its place at the end
        next.add(new CatalogEntry(row));
        added.add(row.id().value());
      }
    }
    for (EntryId removed : rows.removedSince(commitCounter)) {
      int number = number(removed);
      if (number >= 0) {
        next.set(number, null);
      }
    }
    long[] nextIds = Arrays.copyOf(ids, ids.length + added.size());
    for (int i = 0; i < added.size(); i++) {
      nextIds[ids.length + i] = added.get(i);
    }
    return new CatalogSnapshot(
        newCounter, next, nextIds, rows.tagNames(), rows.taggedPassages(), imported);
  }

  long commitCounter() {
    return commitCounter;
  }

  /// How many numbers are in use, those of removed entries too.
  int size() {
    return entries.size();
  }

  /// The number of an entry, or a negative one when it is not known.
  int number(EntryId id) {
    return Arrays.binarySearch(ids, id.value());
  }

  Optional<CatalogEntry> entry(int number) {
    return Optional.ofNullable(entries.get(number));
  }

  /// The entries of an import.
  Set<EntryId> imported(ImportWord word) {
    return imported.entries(word);
  }

  /// How many passages an entry has on average.
  float passagesAnEntry() {
    return passagesAnEntry;
  }

  /// Entries that are neither removed nor in the trash.
  BitSet alive() {
    return alive;
  }

  boolean isAnyInTrash() {
    return anyInTrash;
  }

  BitSet where(Predicate<CatalogEntry> test) {
    var found = new BitSet(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      CatalogEntry entry = entries.get(i);
      found.set(i, entry != null && test.test(entry));
    }
    return found;
  }

  /// All entries, those in the trash too.
  List<CatalogEntry> rows() {
    var rows = new ArrayList<CatalogEntry>(entries.size());
    for (CatalogEntry entry : entries) {
      if (entry != null) {
        rows.add(entry);
      }
    }
    return rows;
  }

  /// The terms of all titles that passages stand for.
  List<List<String>> titles(Analyzer analyzer) {
    return rows().stream()
        .filter(entry -> entry.row().passages() > 0)
        .map(entry -> entry.titleTerms(analyzer))
        .filter(terms -> !terms.isEmpty())
        .toList();
  }

  Map<Long, String> tagNames() {
    return tagNames;
  }

  /// Passages that carry this tag themselves.
  List<PassageId> passagesTagged(long tag) {
    return taggedPassages.getOrDefault(tag, List.of());
  }
}

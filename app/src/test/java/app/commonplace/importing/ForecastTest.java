package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.MemoryExport.MemoryFormat;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.model.EntryDraft;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a dry run says of entries is what the import then does to them, over histories grown at
/// random from a seed.
class ForecastTest {
  @TempDir Path folder;
  private final MemoryFormat format = new MemoryFormat();
  private int libraries;

  private Library library() {
    return Library.open(folder.resolve(++libraries + ".commonplace"), Access.CREATE);
  }

  private Importer importer(Library library) {
    return new Importer(library, new Formats(List.of(format)), Clock.systemUTC());
  }

  /// What was told of each entry, one after the other.
  private static final class Told implements ImportListener {
    private final List<String> entries = new ArrayList<>();
    private final Forecast forecast = new Forecast();

    @Override
    public void progress(Receipt soFar, long bytesRead, long bytesTotal) {}

    @Override
    public void entry(Happening happening) {
      entries.add("%s: %s %s".formatted(happening.archives(), happening.name(), happening.tally()));
      forecast.entry(happening);
    }

    /// An import counts what is known before what it has to write.
    List<String> sorted() {
      Collections.sort(entries);
      return entries;
    }
  }

  private Receipt read(Library library, Export export, ImportOptions options, Told told) {
    Receipt receipt = importer(library).read(export, options, told, CancelSignal.NEVER);
    assertThat(receipt.tally().addsUp()).as("adds up: %s", receipt).isTrue();
    return receipt;
  }

  private List<Export> exports(Random random, List<List<EntryDraft>> versions) {
    var exports = new ArrayList<Export>();
    for (int n = 0; n < versions.size(); n++) {
      var drafts = new ArrayList<>(versions.get(n));
      // an archive may hold older and newer copies of an entry
      drafts.addAll(versions.get(random.nextInt(versions.size())).subList(0, 2));
      exports.add(format.export("v" + n, versions.get(n)));
      exports.add(exportOfCopies("copies" + n, drafts));
    }
    Collections.shuffle(exports, random);
    return exports;
  }

  private Export exportOfCopies(String name, List<EntryDraft> drafts) {
    var items = new ArrayList<Item>();
    for (EntryDraft draft : drafts) {
      String raw = name + "/" + items.size();
      format.remember(raw, draft);
      items.add(new Item.Draft(draft, raw.getBytes(), raw, List.of(), 0));
    }
    return format.exportOf(name, items);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aDryRunOfSeveralArchivesTellsWhatTheirImportDoes(int seed) {
    var random = new Random(seed);
    List<Export> exports = exports(random, Drafts.growing(random, 5, 4));
    try (Library library = library();
        var trial = new Trial()) {
      read(library, exports.getFirst(), ImportOptions.USUAL, new Told());
      Map<String, String> before = library.read(WholeLibrary::of);

      var foretold = new Told();
      Tally expected = Tally.NONE;
      for (Export export : exports) {
        Receipt dry = read(library, export, ImportOptions.looking(trial), foretold);
        assertThat(dry.run()).isZero();
        expected = expected.plus(dry.tally());
      }
      assertThat(WholeLibrary.differences(before, library)).isEmpty();
      assertThat(importer(library).receipts()).hasSize(1);

      var happened = new Told();
      Tally actual = Tally.NONE;
      for (Export export : exports) {
        actual = actual.plus(read(library, export, ImportOptions.USUAL, happened).tally());
      }
      assertThat(foretold.sorted()).isEqualTo(happened.sorted());
      assertThat(actual).isEqualTo(expected);
      assertThat(foretold.forecast.lines()).hasSize(5);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 14})
  void anImportOfAChoiceIsTheWholeWithoutTheRestAndALaterOneTakesThat(int seed) {
    var random = new Random(seed);
    List<Export> exports = exports(random, Drafts.growing(random, 6, 3));
    Set<EntryName> leftOut = new HashSet<>();
    for (int e = 0; e < 6; e++) {
      if (random.nextBoolean()) {
        leftOut.add(new EntryName("memory", "", "e" + e));
      }
    }
    try (Library whole = library();
        Library chosen = library()) {
      for (Export export : exports) {
        read(whole, export, ImportOptions.USUAL, new Told());
        var options = ImportOptions.of(Selection.allBut(leftOut));
        Receipt receipt = read(chosen, export, options, new Told());
        var items = new ArrayList<Item>();
        export.read(items::add);
        assertThat(receipt.leftOut() + receipt.tally().entries().inFile()).isEqualTo(items.size());
      }
      assertThat(WholeLibrary.differences(without(whole, leftOut), chosen)).isEmpty();

      for (Export export : exports) {
        read(chosen, export, ImportOptions.USUAL, new Told());
      }
      assertThat(WholeLibrary.differences(whole.read(WholeLibrary::of), chosen)).isEmpty();
    }
  }

  private static Map<String, String> without(Library library, Set<EntryName> leftOut) {
    var left = new TreeMap<>(library.read(WholeLibrary::of));
    for (EntryName name : leftOut) {
      left.keySet().removeIf(place -> (place + "/").startsWith(name.externalId() + "/"));
    }
    return left;
  }

  @Test
  void whatWasLeftOutIsCountedApart() {
    try (Library library = library()) {
      List<EntryDraft> drafts = Drafts.growing(new Random(1), 4, 1).getFirst();
      var options = ImportOptions.of(Selection.allButIds(Set.of("e0", "e3")));
      Receipt receipt = read(library, format.export("x", drafts), options, new Told());
      assertThat(receipt.leftOut()).isEqualTo(2);
      assertThat(receipt.tally().entries()).isEqualTo(Counts.fresh(2));
      assertThat(importer(library).receipts().getFirst().leftOut()).isEqualTo(2);
    }
  }
}

package app.commonplace.ui.settings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.library.Verification.Check;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.importing.FileChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThisLibraryTest implements FileChoice {
  private static final Path OTHER = Path.of("Other.commonplace").toAbsolutePath();

  private final MemoryDoor door = new MemoryDoor();
  private final Desks desks = new Desks();
  private final SettingsModel settings = new SettingsModel(door, desks.desk(), this);
  private final ThisLibrary library = settings.library();
  private final List<Path> opened = new ArrayList<>();

  @Override
  public List<Path> open() {
    return List.of();
  }

  @Override
  public Optional<Path> library() {
    return Optional.of(OTHER);
  }

  @Override
  public Optional<Path> save(String name) {
    return Optional.of(OTHER);
  }

  @BeforeEach
  void read() {
    settings.reopenBy(opened::add);
    settings.refresh();
    library.load();
  }

  @Test
  void aCheckSaysWhatIsWrongOrThatAllIsWell() {
    door.library.checks.add(new Check("structure", true, ""));
    library.check();
    assertThat(requireNonNull(library.checkedProperty().get()).failed()).isEmpty();
    door.library.checks.add(new Check("counters", false, "3 entries"));
    library.check();
    assertThat(requireNonNull(library.checkedProperty().get()).failed().orElseThrow().name())
        .isEqualTo("counters");
  }

  @Test
  void whatCompactingGaveBackIsSaid() {
    library.compact();
    door.library.bytes = 5_000_000;
    library.load();
    library.compact();
    assertThat(desks.said())
        .containsExactly("There was nothing to give back", "The file is smaller by 5 MB");
  }

  @Test
  void aCopyGoesWhereThePersonWants() {
    library.copy();
    assertThat(door.library.copies).containsExactly(OTHER);
    assertThat(desks.said()).singleElement().asString().contains(OTHER.toString(), "checked");
  }

  @Test
  void anotherLibraryIsOpenedOnlyWhenItCanBe() {
    door.library.refusal = new Problem(ProblemCode.LIBRARY_BUSY, "It is open elsewhere.", "");
    library.openAnother();
    assertThat(opened).isEmpty();
    assertThat(desks.said()).containsExactly("It is open elsewhere.");

    door.library.refusal = null;
    library.openAnother();
    library.makeNew();
    assertThat(opened).containsExactly(OTHER, OTHER);
  }

  @Test
  void aLibraryIsTakenOffTheList() {
    door.settings = door.settings.inWindow(window -> window.opened(OTHER));
    settings.refresh();
    assertThat(requireNonNull(library.hereProperty().get()).others()).containsExactly(OTHER);
    library.forget(OTHER);
    assertThat(requireNonNull(library.hereProperty().get()).others()).isEmpty();
    assertThat(desks.said()).containsExactly("Other.commonplace is off the list");
    desks.undos().getFirst().run();
    assertThat(requireNonNull(library.hereProperty().get()).others()).containsExactly(OTHER);
  }

  @Test
  void aNewLanguageIsOfferedAtOnce() {
    settings.choices().language("de");
    assertThat(door.settings.window().look().language()).isEqualTo("de");
    desks.undos().getFirst().run();
    assertThat(opened).containsExactly(MemoryLibrary.FILE);
  }

  @Test
  void defaultsCanBeTakenBack() {
    settings.choices().look(look -> look.withLanguage("de"));
    settings.choices().reading(style -> style.withSize(19));
    settings.choices().lookToDefaults();
    assertThat(door.settings.window().look().language()).isEmpty();
    assertThat(door.settings.window().reading().size()).isEqualTo(19);
    desks.undos().getFirst().run();
    assertThat(door.settings.window().look().language()).isEqualTo("de");
  }

  @Test
  void theLedgerIsWrittenAsItIsNarrowed() {
    door.requests = 3;
    settings.ledger().load();
    assertThat(settings.ledger().rows()).hasSize(3);
    var filter = new LedgerFilter("question", "acme");
    settings.ledger().filter(filter);
    assertThat(settings.ledger().rows())
        .extracting(sent -> sent.purpose())
        .containsOnly("question");
    settings.ledger().export();
    assertThat(door.exported).isEqualTo(filter);
    assertThat(desks.said()).singleElement().asString().contains("3 requests");
  }

  @Test
  void nothingLeavesFromTheMomentItIsSaidAndItCanBeTakenBack() {
    settings.leaving().nothingLeaves(true);
    assertThat(door.settings.nothingLeaves()).isTrue();
    desks.undos().getFirst().run();
    assertThat(door.settings.nothingLeaves()).isFalse();
  }
}

package app.commonplace.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.embedding.server.Errand;
import app.commonplace.embedding.server.Outgoing;
import app.commonplace.embedding.server.Spent;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.model.Sent;
import app.commonplace.problems.ProblemCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryLedgerTest {
  /// Still October in UTC.
  private static final Clock NOVEMBER =
      Clock.fixed(Instant.parse("2026-10-31T23:30:00Z"), ZoneId.of("Europe/Berlin"));

  private static final MachineSettings OPENROUTER =
      MachineSettings.DEFAULT.choosing(EmbeddingChoice.OpenRouter.of("a/b"));
  private static final MachineSettings LOCAL =
      MachineSettings.DEFAULT.choosing(EmbeddingChoice.Server.of("localhost:1234", "m"));

  @TempDir Path folder;

  private static Outgoing outgoing(Errand errand, String host) {
    int texts = errand == Errand.MODELS ? 0 : 2;
    return new Outgoing(
        errand, host, "a/b", List.of(), List.of(), texts, 900, "00ff", NOVEMBER.instant());
  }

  private Library open(Access access) {
    return Library.open(folder.resolve("Test.commonplace"), access);
  }

  @Test
  void theRowIsThereBeforeAnythingLeavesAndLearnsWhatBecameOfIt() {
    try (Library library = open(Access.CREATE)) {
      var ledger = new LibraryLedger(library, NOVEMBER, () -> OPENROUTER);
      long done = ledger.sending(outgoing(Errand.EMBED, "openrouter.ai"));
      assertThat(states(library)).containsExactly("sent");
      ledger.answered(done, new Spent(77, new BigDecimal("0.0000011")));
      ledger.failed(
          ledger.sending(outgoing(Errand.QUESTION, "openrouter.ai")), ProblemCode.OFFLINE);
      assertThat(states(library)).containsExactly("failed", "done");
      Sent first = library.<List<Sent>>read(reading -> reading.egress().newest(5)).getLast();
      assertThat(first.tokens()).isEqualTo(77);
      assertThat(first.microDollars()).isEqualTo(2);
    }
  }

  @Test
  void whatATextCostSoFarIsKnownFromWhatWasPaid() {
    try (Library library = open(Access.CREATE)) {
      assertThat(priceOfText(library)).isZero();
      var ledger = new LibraryLedger(library, NOVEMBER, () -> OPENROUTER);
      ledger.answered(
          ledger.sending(outgoing(Errand.EMBED, "openrouter.ai")),
          new Spent(77, new BigDecimal("0.00003")));
      ledger.answered(
          ledger.sending(outgoing(Errand.QUESTION, "openrouter.ai")),
          new Spent(7, new BigDecimal("0.5")));
      ledger.failed(ledger.sending(outgoing(Errand.EMBED, "openrouter.ai")), ProblemCode.OFFLINE);
      assertThat(priceOfText(library)).isEqualTo(15);
    }
  }

  private static double priceOfText(Library library) {
    return library.read(reading -> reading.egress().priceOfText("openrouter.ai", "a/b"));
  }

  private static List<String> states(Library library) {
    return library.read(reading -> reading.egress().newest(5).stream().map(Sent::state).toList());
  }

  @Test
  void nothingLeavesWhereItCannotBeWrittenDown() {
    open(Access.CREATE).close();
    try (Library library = open(Access.READ)) {
      var ledger = new LibraryLedger(library, NOVEMBER, () -> OPENROUTER);
      assertThatThrownBy(() -> ledger.sending(outgoing(Errand.EMBED, "openrouter.ai")))
          .hasMessageContaining("open for reading only");
    }
  }

  @Test
  void nothingLeavesWhereAPersonWantsThatButServersOnThisMachineWorkOn() {
    try (Library library = open(Access.CREATE)) {
      for (MachineSettings settings : new MachineSettings[] {OPENROUTER, LOCAL}) {
        MachineSettings closed = settings.withNothingLeaving(true);
        var ledger = new LibraryLedger(library, NOVEMBER, () -> closed);
        for (Errand errand : Errand.values()) {
          assertThatThrownBy(() -> ledger.sending(outgoing(errand, "openrouter.ai")))
              .hasMessageContaining("nothing is to leave");
        }
      }
      assertThat(states(library)).isEmpty();
      var ledger = new LibraryLedger(library, NOVEMBER, () -> LOCAL.withNothingLeaving(true));
      ledger.sending(outgoing(Errand.EMBED, "localhost:1234"));
      ledger.sending(outgoing(Errand.TEST, "127.0.0.1"));
      ledger.sending(outgoing(Errand.TEST, "[::1]:8080"));
      assertThat(states(library)).hasSize(3);
    }
  }

  @Test
  void passagesGoToTheChosenServerAloneAndTestsAnywhere() {
    try (Library library = open(Access.CREATE)) {
      var ledger = new LibraryLedger(library, NOVEMBER, () -> LOCAL);
      ledger.sending(outgoing(Errand.EMBED, "localhost:1234"));
      ledger.sending(outgoing(Errand.TEST, "openrouter.ai"));
      for (Errand errand : new Errand[] {Errand.EMBED, Errand.QUESTION}) {
        assertThatThrownBy(() -> ledger.sending(outgoing(errand, "openrouter.ai")))
            .hasMessageContaining("another model was chosen");
      }
      assertThat(states(library)).hasSize(2);
    }
  }

  @Test
  void questionsMayGoToWhatIsSetUpAndPassagesNotAnyMore() {
    try (Library library = open(Access.CREATE)) {
      MachineSettings switched = OPENROUTER.choosing(EmbeddingChoice.BuiltIn.DEFAULT);
      var ledger = new LibraryLedger(library, NOVEMBER, () -> switched);
      ledger.sending(outgoing(Errand.QUESTION, "openrouter.ai"));
      assertThatThrownBy(() -> ledger.sending(outgoing(Errand.EMBED, "openrouter.ai")))
          .hasMessageContaining("another model was chosen");
      assertThatThrownBy(() -> ledger.sending(outgoing(Errand.QUESTION, "localhost:1234")))
          .hasMessageContaining("another model was chosen");
    }
  }

  @Test
  void theMonthsMoneyCountsFromTheFirstOfTheMonthHere() {
    try (Library library = open(Access.CREATE)) {
      Clock october = Clock.offset(NOVEMBER, java.time.Duration.ofHours(-1));
      MachineSettings tenCents = OPENROUTER.withMonthlyCap(100_000);
      var spent = new Spent(1, new BigDecimal("0.1"));
      var before = new LibraryLedger(library, october, () -> tenCents);
      Outgoing embed = outgoing(Errand.EMBED, "openrouter.ai");
      long row =
          before.sending(
              new Outgoing(
                  Errand.EMBED,
                  "openrouter.ai",
                  "a/b",
                  List.of(),
                  List.of(),
                  2,
                  900,
                  "00ff",
                  october.instant()));
      before.answered(row, spent);
      assertThatThrownBy(() -> before.sending(embed)).hasMessage("This month’s $0.10 is used.");

      var now = new LibraryLedger(library, NOVEMBER, () -> tenCents);
      now.answered(now.sending(embed), spent);
      assertThatThrownBy(() -> now.sending(embed)).hasMessage("This month’s $0.10 is used.");
      now.sending(outgoing(Errand.MODELS, "openrouter.ai"));
    }
  }

  @Test
  void aServerThatNeverNamedAPriceGoesOnAtNothing() {
    try (Library library = open(Access.CREATE)) {
      var ledger = new LibraryLedger(library, NOVEMBER, () -> LOCAL.withMonthlyCap(0));
      Outgoing embed = outgoing(Errand.EMBED, "localhost:1234");
      ledger.answered(ledger.sending(embed), new Spent(9, null));
      ledger.answered(ledger.sending(embed), new Spent(9, BigDecimal.ONE));
      assertThatThrownBy(() -> ledger.sending(embed)).hasMessage("This month’s $0.00 is used.");
    }
  }
}

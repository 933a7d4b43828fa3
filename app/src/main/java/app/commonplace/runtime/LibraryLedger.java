package app.commonplace.runtime;

import app.commonplace.embedding.server.EgressLedger;
import app.commonplace.embedding.server.Endpoint;
import app.commonplace.embedding.server.Outgoing;
import app.commonplace.embedding.server.Spent;
import app.commonplace.library.Durability;
import app.commonplace.library.Library;
import app.commonplace.model.Sent;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes into the library what leaves this machine, and is the gate that all of it passes: where
/// nothing can be written, where another embedder was chosen meanwhile, or where the month's money
/// is spent, nothing leaves. Thread-safe.
public final class LibraryLedger implements EgressLedger {
  private static final String OPENROUTER = EmbeddingChoice.OpenRouter.HOST;

  private final Library library;
  private final Clock clock;
  private final Supplier<MachineSettings> settings;

  /// @param clock whose zone says when a month begins
  public LibraryLedger(Library library, Clock clock, Supplier<MachineSettings> settings) {
    this.library = library;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public long sending(Outgoing outgoing) {
    if (!library.canWrite()) {
      throw new Problem(
          ProblemCode.LIBRARY_READ_ONLY,
          "Nothing is sent to %s: the library is open for reading only, and what leaves must be written down in it."
              .formatted(outgoing.host()),
          "Search by words works. By meaning it does in the window, or with the built-in model.");
    }
    requireAllowed(outgoing);
    requireChosen(outgoing);
    requireUnderCap(outgoing);
    return library.write(writing -> writing.egressLog().aboutToSend(row(outgoing)));
  }

  private void requireAllowed(Outgoing outgoing) {
    if (settings.get().nothingLeaves() && !Endpoint.isHere(outgoing.host())) {
      throw new Problem(
          ProblemCode.BAD_ADDRESS,
          "Nothing is sent to %s: nothing is to leave this machine.".formatted(outgoing.host()),
          "The privacy page of the settings has the switch.");
    }
  }

  /// Passages go to the one that is chosen. Questions may go to others that are set up, whose
  /// vectors answer until the chosen one has caught up. What a person asks of a server, to see
  /// whether to choose it, may go anywhere.
  private void requireChosen(Outgoing outgoing) {
    Embedders setUp = settings.get().embedders();
    boolean may =
        switch (outgoing.errand()) {
          case EMBED -> host(setUp.choice()).equals(outgoing.host());
          case QUESTION ->
              Arrays.stream(EmbedderKind.values())
                  .flatMap(kind -> setUp.of(kind).stream())
                  .anyMatch(choice -> host(choice).equals(outgoing.host()));
          case TEST, MODELS, CREDIT -> true;
        };
    if (!may) {
      throw new Problem(
          ProblemCode.BAD_ADDRESS,
          "Nothing is sent to %s any more, since another model was chosen."
              .formatted(outgoing.host()),
          "Search by words works until the chosen model has caught up.");
    }
  }

  private static String host(EmbeddingChoice choice) {
    return switch (choice) {
      case EmbeddingChoice.BuiltIn _ -> "";
      case EmbeddingChoice.OpenRouter _ -> OPENROUTER;
      case EmbeddingChoice.Server server -> server.origin().place();
    };
  }

  /// What never had a price passes: a server of the person's own goes on when the month's money is
  /// spent.
  private void requireUnderCap(Outgoing outgoing) {
    if (outgoing.texts() == 0) {
      return; // it only reads
    }
    MachineSettings now = settings.get();
    boolean spent =
        library.read(reading ->
            MonthlyCap.of(reading, clock, now).isReached()
                && (outgoing.host().equals(OPENROUTER)
                    || reading.egress().charges(outgoing.host())));
    if (spent) {
      throw new Problem(
          ProblemCode.NO_CREDIT,
          "This month’s $%s is used.".formatted(dollars(now.monthlyCap()).toPlainString()),
          "Search goes on with what is embedded. The cap can be raised in the settings.");
    }
  }

  /// When the month began in which the clock is.
  public static Instant monthBegan(Clock clock) {
    return clock
        .instant()
        .atZone(clock.getZone())
        .toLocalDate()
        .withDayOfMonth(1)
        .atStartOfDay(clock.getZone())
        .toInstant();
  }

  private static BigDecimal dollars(long microDollars) {
    BigDecimal exact = BigDecimal.valueOf(microDollars, 6).stripTrailingZeros();
    return exact.scale() < 2 ? exact.setScale(2) : exact;
  }

  private static Sent row(Outgoing outgoing) {
    return new Sent(
        0,
        outgoing.time(),
        outgoing.errand().word(),
        outgoing.host(),
        outgoing.model(),
        outgoing.entries(),
        outgoing.passages(),
        outgoing.texts(),
        outgoing.bytes(),
        outgoing.sha256(),
        "sent",
        null,
        null);
  }

  @Override
  public void answered(long row, Spent spent) {
    ended(row, true, spent.tokens(), spent.microDollars());
  }

  @Override
  public void failed(long row, ProblemCode why) {
    ended(row, false, null, null);
  }

  private void ended(long row, boolean done, @Nullable Long tokens, @Nullable Long microDollars) {
    library.write(
        Durability.CAN_BE_REDONE,
        writing -> {
          writing.egressLog().ended(row, done, tokens, microDollars);
          return row;
        });
  }
}

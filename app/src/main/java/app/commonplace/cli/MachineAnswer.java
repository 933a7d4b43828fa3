package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.Terminal;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import app.commonplace.runtime.MachineSettings;
import java.math.BigDecimal;

/// How the settings of this machine are told.
final class MachineAnswer {
  static final String KEYS =
      "machine{embedder{provider, model, address, leaves, denyDataCollection, zeroRetention},"
          + " monthlyCap, paused}";

  private MachineAnswer() {}

  static Outcome of(MachineSettings settings) {
    return Outcome.done(
        new JsonObject().with("machine", json(settings)), terminal -> print(terminal, settings));
  }

  static JsonObject json(MachineSettings settings) {
    EmbeddingChoice choice = settings.embedding();
    var embedder =
        new JsonObject()
            .with("provider", choice.kind().word())
            .with("model", choice.model())
            .with("address", choice instanceof Server server ? server.address().toString() : null)
            .with("leaves", choice.leaves());
    if (choice instanceof OpenRouter openRouter) {
      embedder
          .with("denyDataCollection", openRouter.denyDataCollection())
          .with("zeroRetention", openRouter.zeroRetention());
    }
    return new JsonObject()
        .with("embedder", embedder)
        .with("monthlyCap", dollars(settings).doubleValue())
        .with("paused", settings.paused());
  }

  static void print(Terminal terminal, MachineSettings settings) {
    EmbeddingChoice choice = settings.embedding();
    String where = choice instanceof Server server ? " at " + server.address() : "";
    String leaves = choice.leaves() ? ", texts leave this machine" : ", texts stay here";
    terminal.line("embedder = " + choice.kind().word() + " " + choice.model() + where + leaves);
    terminal.line("monthly-cap = " + dollars(settings).toPlainString());
    terminal.line("paused = " + settings.paused());
  }

  private static BigDecimal dollars(MachineSettings settings) {
    BigDecimal exact = BigDecimal.valueOf(settings.monthlyCap(), 6).stripTrailingZeros();
    return exact.scale() < 2 ? exact.setScale(2) : exact;
  }
}

package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.ReceiptJson;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows the receipts of imports.
@Command(
    name = "receipts",
    description = "Show the receipts of all imports, newest first, or of one.",
    footer = "JSON: receipts[] as in import.")
final class ReceiptsCommand implements Action {
  @Parameters(paramLabel = "IMPORT", arity = "0..1", description = "Number of an import.")
  @Nullable Long number;

  @Override
  public Outcome run(Session session) {
    List<Receipt> receipts = session.read(engine -> engine.importer().receipts());
    List<Receipt> chosen =
        receipts.stream().filter(receipt -> number == null || receipt.run() == number).toList();
    if (number != null && chosen.isEmpty()) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "There is no import " + number + ".",
          "`commonplace receipts` shows all.");
    }
    var json = new JsonObject().with("receipts", chosen.stream().map(ReceiptJson::write).toList());
    if (chosen.isEmpty()) {
      return Outcome.nothingFound(json, terminal -> terminal.notice("Nothing was imported yet."));
    }
    return Outcome.done(
        json, terminal -> chosen.forEach(receipt -> new ReceiptText(terminal).print(receipt)));
  }
}

package app.commonplace.exporting;

import app.commonplace.library.Library;
import app.commonplace.model.Sent;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the ledger of what left this machine as a table that any spreadsheet opens.
public final class LedgerFile {
  private static final int AT_ONCE = 1000;
  private static final String HEAD =
      "time,purpose,host,model,entries,passages,texts,bytes,sha256,state,tokens,dollars\r\n";

  private LedgerFile() {}

  /// Writes all requests that pass the filter, newest first; answers how many.
  ///
  /// @param purpose such as `embed`; empty for all
  /// @param words that stand in the host or the model; empty for all
  public static long write(Path file, Library library, String purpose, String words) {
    long[] written = {0};
    try {
      WholeFile.write(file, out -> written[0] = write(out, library, purpose, words));
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "The ledger could not be written to %s.".formatted(file),
          "Check that the folder exists, may be written and has room.",
          e);
    }
    return written[0];
  }

  private static long write(OutputStream out, Library library, String purpose, String words)
      throws IOException {
    out.write(HEAD.getBytes(StandardCharsets.UTF_8));
    long written = 0;
    long before = Long.MAX_VALUE;
    List<Sent> some = read(library, before, purpose, words);
    while (!some.isEmpty()) {
      for (Sent sent : some) {
        out.write(line(sent).getBytes(StandardCharsets.UTF_8));
      }
      written += some.size();
      before = some.getLast().id();
      some = read(library, before, purpose, words);
    }
    return written;
  }

  private static List<Sent> read(Library library, long before, String purpose, String words) {
    return library.read(reading -> reading.egress().before(before, AT_ONCE, purpose, words));
  }

  private static String line(Sent sent) {
    Long price = sent.microDollars();
    return Stream.of(
                sent.at(),
                sent.purpose(),
                sent.host(),
                sent.model(),
                numbers(sent.entries()),
                numbers(sent.passages()),
                sent.texts(),
                sent.bytes(),
                sent.sha256(),
                sent.state(),
                Objects.requireNonNullElse(sent.tokens(), ""),
                price == null ? "" : java.math.BigDecimal.valueOf(price, 6).toPlainString())
            .map(value -> quoted(value.toString()))
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String numbers(List<?> ids) {
    return ids.stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  /// In quotes where the value would not stay one cell without them.
  private static String quoted(String value) {
    boolean needsQuotes =
        value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needsQuotes ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}

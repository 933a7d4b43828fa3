package app.commonplace.ui.importing;

import app.commonplace.importing.Receipt;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One archive of an import: what it is, how far it is, its receipt as soon as there is one.
///
/// @param name of the file or folder
/// @param provider empty while it is not known
/// @param share how much of it is read, 0 to 1
/// @param trouble what went wrong and what to do; empty when nothing did
public record SourceAccount(
    Path path,
    String name,
    String provider,
    long size,
    Phase phase,
    double share,
    @Nullable Receipt receipt,
    String trouble) {

  static SourceAccount waiting(Path path, String name, String provider, long size) {
    return new SourceAccount(path, name, provider, size, Phase.WAITING, 0, null, "");
  }

  static SourceAccount kept(Kept kept) {
    Receipt receipt = kept.receipt();
    Path path = Path.of(receipt.file());
    Path name = path.getFileName();
    return new SourceAccount(
        path,
        name == null ? receipt.file() : name.toString(),
        receipt.provider(),
        receipt.size(),
        Phase.ofState(receipt.state()),
        1,
        receipt,
        "");
  }

  SourceAccount reading(@Nullable Receipt soFar, double changedShare) {
    return new SourceAccount(path, name, provider, size, Phase.READING, changedShare, soFar, "");
  }

  SourceAccount ended(Receipt last) {
    Phase end = Phase.ofState(last.state());
    return new SourceAccount(path, name, provider, size, end, 1, last, "");
  }

  SourceAccount failed(Phase end, String why) {
    return new SourceAccount(path, name, provider, size, end, share, receipt, why);
  }

  SourceAccount saying(String why) {
    return new SourceAccount(path, name, provider, size, phase, share, receipt, why);
  }

  boolean isSkipped() {
    return phase == Phase.SKIPPED;
  }

  boolean addsUp() {
    return receipt == null || receipt.tally().addsUp();
  }
}

package app.commonplace.ui.importing;

import app.commonplace.importing.Doubt;
import app.commonplace.importing.Receipt;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One archive of an import: what it is, how far it is, its receipt as soon as there is one.
///
/// @param name of the file or folder
/// @param provider empty while it is not known
/// @param share how much of it is read, 0 to 1
/// @param doubts what a person should say of it before it is read
/// @param trouble what went wrong and what to do; empty when nothing did
/// @param rest whether something of it may still be read though it is damaged
public record SourceAccount(
    Path path,
    String name,
    String provider,
    long size,
    Phase phase,
    double share,
    @Nullable Receipt receipt,
    List<Doubt> doubts,
    String trouble,
    boolean rest) {

  public SourceAccount {
    doubts = List.copyOf(doubts);
  }

  static SourceAccount of(Finding finding) {
    return switch (finding) {
      case Source source -> waiting(source.path(), source.name(), source.provider(), source.size());
      case Undecided(Path path, String name, long size, List<Doubt> doubts, _) ->
          new SourceAccount(path, name, "", size, Phase.ASKING, 0, null, doubts, "", false);
    };
  }

  static SourceAccount waiting(Path path, String name, String provider, long size) {
    return new SourceAccount(
        path, name, provider, size, Phase.WAITING, 0, null, List.of(), "", false);
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
        List.of(),
        "",
        false);
  }

  SourceAccount reading(@Nullable Receipt soFar, double changedShare) {
    return new SourceAccount(
        path, name, provider, size, Phase.READING, changedShare, soFar, doubts, "", false);
  }

  SourceAccount ended(Receipt last) {
    Phase end = Phase.ofState(last.state());
    return new SourceAccount(path, name, provider, size, end, 1, last, doubts, "", false);
  }

  SourceAccount failed(Phase end, String why) {
    return new SourceAccount(path, name, provider, size, end, share, receipt, doubts, why, rest);
  }

  SourceAccount withRest() {
    return new SourceAccount(
        path, name, provider, size, phase, share, receipt, doubts, trouble, true);
  }

  SourceAccount saying(String why) {
    return new SourceAccount(path, name, provider, size, phase, share, receipt, doubts, why, rest);
  }

  boolean isSkipped() {
    return phase == Phase.SKIPPED;
  }

  boolean addsUp() {
    return receipt == null || receipt.tally().addsUp();
  }
}

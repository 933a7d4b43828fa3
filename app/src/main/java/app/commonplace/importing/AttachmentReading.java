package app.commonplace.importing;

import app.commonplace.importing.AttachmentReader.Read;
import app.commonplace.importing.archive.TemporaryFolder;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.jobs.TimeLimit;
import app.commonplace.library.AttachmentTexts.Lacking;
import app.commonplace.library.AttachmentTexts.Waiting;
import app.commonplace.library.Durability;
import app.commonplace.library.Library;
import app.commonplace.library.Writing;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.text.Beginnings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Reads the texts of attachments that the library keeps, so that they are searched with their
/// passages. Each is looked at once, whatever comes of it; what could not be read is added to the
/// receipt of the import that brought it. Stopped anywhere, also by a crash, it goes on from there.
/// For one thread at a time.
public final class AttachmentReading {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Whose reading ended the program so often is given up.
  private static final int MOST_TRIES = 3;

  private static final long LARGEST = 256L << 20;
  private static final int LONGEST = 1_000_000;

  /// What is written at once, so that an entry with many attachments is not written for each.
  private static final int FILES_AT_ONCE = 64;

  private static final int CHARACTERS_AT_ONCE = 2_000_000;

  /// What came of one file.
  private record Looked(long blob, String text, @Nullable String lacking) {}

  private final Library library;
  private final AttachmentReader reader;

  public AttachmentReading(Library library, AttachmentReader reader) {
    this.library = library;
    this.reader = reader;
  }

  public boolean isWaiting() {
    return library.read(reading -> reading.attachmentTexts().isWaiting(reader.rules()));
  }

  /// How many attachments wait.
  public long waiting() {
    return library.read(reading -> reading.attachmentTexts().waiting(reader.rules()));
  }

  /// Reads all that waits; returns how many files were looked at.
  ///
  /// @param before called before each, to give way to others
  public long readAll(Runnable before, CancelSignal cancel, Progress progress) {
    long looked = 0;
    for (List<Waiting> some = next(); !some.isEmpty(); some = next()) {
      looked += readSome(some, looked, before, cancel, progress);
      cancel.throwIfCancelled();
    }
    return looked;
  }

  private List<Waiting> next() {
    return library.read(
        reading -> reading.attachmentTexts().waiting(reader.rules(), FILES_AT_ONCE));
  }

  private int readSome(
      List<Waiting> some, long already, Runnable before, CancelSignal cancel, Progress progress) {
    var looked = new ArrayList<Looked>();
    int characters = 0;
    for (Waiting one : some) {
      before.run();
      if (cancel.isCancelled() || characters > CHARACTERS_AT_ONCE) {
        break;
      }
      Looked found = look(one);
      looked.add(found);
      characters += found.text().length();
      progress.report(already + looked.size(), -1, "Reading attachments");
    }
    if (!looked.isEmpty()) {
      library.write(Durability.CAN_BE_REDONE, writing -> keep(writing, looked));
    }
    return looked.size();
  }

  private Looked look(Waiting one) {
    if (!one.attached() || one.mime().matches("(image|audio|video)/.*")) {
      return new Looked(one.blob(), "", null);
    }
    if (one.size() > LARGEST) {
      return new Looked(one.blob(), "", "It is larger than %d MB.".formatted(LARGEST >> 20));
    }
    if (one.tries() >= MOST_TRIES) {
      return new Looked(one.blob(), "", "The program ended each time while it was read.");
    }
    library.write(
        Durability.CAN_BE_REDONE,
        writing -> {
          writing.attachmentWriter().begin(one.blob());
          return one;
        });
    try {
      return looked(one, read(one));
    } catch (IOException e) {
      return new Looked(one.blob(), "", "It could not be read: " + e.getMessage() + ".");
    } catch (Problem e) {
      if (e.code() == ProblemCode.CANCELLED) {
        throw e;
      }
      return new Looked(one.blob(), "", e.sentence());
    }
  }

  private static Looked looked(Waiting one, Read read) {
    var remarks = new ArrayList<>(read.remarks());
    if (read.text().length() > LONGEST) {
      remarks.add("Its first %,d characters are searched, not the rest.".formatted(LONGEST));
    }
    return new Looked(
        one.blob(),
        Beginnings.of(read.text(), LONGEST),
        remarks.isEmpty() ? null : String.join(" ", remarks));
  }

  /// Files can be made to never end or to take more memory than there is, so each is read on a
  /// thread of its own for so long and no longer.
  private Read read(Waiting one) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      Path file = folder.path().resolve("attachment");
      copy(one.sha256(), file);
      return TimeLimit.within(
          PATIENCE, "attachment", () -> {}, () -> reader.read(file, one.name()));
    } catch (TimeoutException e) {
      throw new IOException("it took longer than %d seconds".formatted(PATIENCE.toSeconds()), e);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem(ProblemCode.CANCELLED, "Stopped before the end.", "", e);
    }
  }

  private static IOException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case Problem problem -> throw problem;
      case IOException reason -> reason;
      case OutOfMemoryError _ -> new IOException("it needs more memory than there is", e);
      case StackOverflowError _ -> new IOException("it is nested too deeply", e);
      case null, default -> new IOException("it is damaged", e);
    };
  }

  private void copy(String sha256, Path file) throws IOException {
    try {
      library.read(reading -> {
        try (OutputStream out = Files.newOutputStream(file)) {
          return reading.blobs().copyTo(sha256, out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private int keep(Writing writing, List<Looked> looked) {
    for (Looked one : looked) {
      Optional<Lacking> before = writing.attachmentTexts().lacking(one.blob());
      writing.attachmentWriter().keep(one.blob(), reader.rules(), one.text(), one.lacking());
      Optional<Lacking> now = writing.attachmentTexts().lacking(one.blob());
      Optional<Lacking> either = now.or(() -> before);
      if (!now.map(Lacking::reason).equals(before.map(Lacking::reason))) {
        either.ifPresent(lacking ->
            retell(
                writing,
                lacking.run(),
                before.map(AttachmentReading::remark),
                now.map(AttachmentReading::remark)));
      }
    }
    return looked.size();
  }

  private static Remark remark(Lacking lacking) {
    String name = lacking.name().isEmpty() ? "without a name" : lacking.name();
    String title = lacking.title().isBlank() ? "entry " + lacking.entry() : lacking.title();
    return Remark.note(
        title + ", attachment " + name,
        "What stands in it is not, or not all, searched. " + lacking.reason());
  }

  /// Adds what could not be read to the receipt of the import that brought it, once, and takes from
  /// it what a newer version could read after all.
  private static void retell(
      Writing writing, long run, Optional<Remark> before, Optional<Remark> now) {
    writing
        .imports()
        .find(run)
        .filter(found -> !found.state().equals(Receipt.RUNNING))
        .map(found -> ReceiptJson.read(found.receipt()))
        .ifPresent(receipt -> {
          Receipt without = before.map(receipt::without).orElse(receipt);
          Receipt told =
              now.filter(remark -> !without.problems().contains(remark))
                  .map(without::with)
                  .orElse(without);
          before.ifPresent(
              remark -> writing.importLog().withdraw(run, ImportAccount.logged(remark)));
          String json = ReceiptJson.write(told).toString();
          writing.importLog().amend(run, json, now.map(ImportAccount::logged).stream().toList());
        });
  }
}

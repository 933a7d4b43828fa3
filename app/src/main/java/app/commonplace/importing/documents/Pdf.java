package app.commonplace.importing.documents;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.archive.TemporaryFolder;
import app.commonplace.jobs.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/// Reads the text of a PDF page by page. PDF can be made to never end, so it is read on a thread of
/// its own for so long and no longer, and its pages lie in a temporary file rather than in memory.
/// Stateless.
final class Pdf {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_PAGES = 10_000;
  private static final int MOST_CHARACTERS = 20_000_000;

  private Pdf() {}

  static Paper read(Archive archive, Member member, Runnable whileWaiting) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      Path file = folder.path().resolve("copy.pdf");
      try (InputStream in = archive.open(member)) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return TimeLimit.within(PATIENCE, "pdf", whileWaiting, () -> read(file));
    } catch (TimeoutException e) {
      throw new IOException("it took longer than " + PATIENCE.toSeconds() + " seconds", e);
    } catch (ExecutionException e) {
      throw new IOException(reason(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading it was interrupted", e);
    }
  }

  private static String reason(@Nullable Throwable cause) {
    if (cause instanceof InvalidPasswordException) {
      return "it is protected by a password";
    }
    return cause instanceof OutOfMemoryError || cause instanceof StackOverflowError
        ? "it needs more memory than there is"
        : "it is damaged, or no PDF";
  }

  private static Paper read(Path file) throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      List<String> remarks = new ArrayList<>();
      List<Page> pages = pages(pdf, remarks);
      PDDocumentInformation about = pdf.getDocumentInformation();
      return new Paper(
          about.getTitle(),
          about.getAuthor(),
          time(about.getCreationDate()),
          time(about.getModificationDate()),
          "application/pdf",
          pages,
          remarks);
    }
  }

  private static List<Page> pages(PDDocument pdf, List<String> remarks) throws IOException {
    Map<Integer, String> headings = Outline.of(pdf, remarks);
    var pages = new ArrayList<Page>();
    var stripper = new PDFTextStripper();
    int count = pdf.getNumberOfPages();
    int withoutText = 0;
    int characters = 0;
    for (int number = 1; number <= Math.min(count, MOST_PAGES); number++) {
      if (Thread.interrupted() || characters > MOST_CHARACTERS) {
        remarks.add("It is too long; what follows page %d was left out.".formatted(number - 1));
        break;
      }
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      String text = stripper.getText(pdf).strip();
      characters += text.length();
      withoutText += text.isEmpty() ? 1 : 0;
      if (!text.isEmpty()) {
        String heading = headings.get(number);
        pages.add(
            new Page("page-" + number, heading == null ? "Page " + number : heading, null, text));
      }
    }
    if (count > MOST_PAGES) {
      remarks.add("It has %d pages; those after %d were left out.".formatted(count, MOST_PAGES));
    }
    if (withoutText > 0) {
      remarks.add(
          "Pages without text, such as scanned pictures: %d of %d.".formatted(withoutText, count));
    }
    return pages;
  }

  private static @Nullable Instant time(@Nullable Calendar date) {
    return date == null ? null : date.toInstant();
  }
}

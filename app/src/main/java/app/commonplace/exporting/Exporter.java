package app.commonplace.exporting;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Library;
import app.commonplace.model.Blob;
import app.commonplace.model.Entry;
import app.commonplace.model.Part;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes entries out in open forms, so that a library can be left at any time. Existing files of
/// other names are never touched. Thread-safe; blocking.
public final class Exporter {
  private static final String FILES = "files";

  private final Library library;

  public Exporter(Library library) {
    this.library = library;
  }

  public ExportReport export(
      List<Entry> entries, Path folder, ExportForm form, CancelSignal cancel, Progress progress) {
    try {
      Files.createDirectories(folder);
      return switch (form) {
        case MARKDOWN -> pages(entries, folder, false, cancel, progress);
        case HTML -> pages(entries, folder, true, cancel, progress);
        case JSON -> throw new UnsupportedOperationException("JSON");
      };
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "The export to %s could not be written: %s".formatted(folder, e.getMessage()),
          "Check that the folder may be written and has room, then run it again.",
          e);
    }
  }

  private ExportReport pages(
      List<Entry> entries, Path folder, boolean html, CancelSignal cancel, Progress progress)
      throws IOException {
    var names = new FileNames(ZoneId.systemDefault());
    var index = new ArrayList<HtmlForm.IndexLine>();
    int passages = 0;
    var files = new FilesWritten(folder.resolve(FILES));
    for (Entry entry : entries) {
      cancel.throwIfCancelled();
      Told told = told(entry);
      String markdown = new MarkdownForm(files::pathOf).of(told);
      String name = names.of(entry, html ? ".html" : ".md");
      String title = MarkdownForm.title(entry);
      write(folder.resolve(name), html ? HtmlForm.of(title, markdown) : markdown);
      index.add(new HtmlForm.IndexLine(title, name));
      passages += told.passages().size();
      progress.report(index.size(), entries.size(), title);
    }
    if (html) {
      write(folder.resolve("index.html"), HtmlForm.index(index));
    }
    int pages = index.size() + (html ? 1 : 0);
    return new ExportReport(entries.size(), passages, pages + files.count);
  }

  private Told told(Entry entry) {
    return library.read(reading ->
        new Told(entry, reading.passages().of(entry.id()), reading.notes().of(entry.id())));
  }

  private static void write(Path file, String text) throws IOException {
    writeWhole(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Writes to a temporary name first, so that a file is whole or not there.
  private static void writeWhole(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(folder, ".export-", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(temporary)) {
        content.writeTo(out);
      }
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// The bytes of images and attachments, each written once, when a page first names it.
  private final class FilesWritten {
    private final Path folder;
    private int count;

    FilesWritten(Path folder) {
      this.folder = folder;
    }

    @Nullable String pathOf(Part part) {
      Blob blob = MarkdownForm.bytesOf(part);
      if (blob == null) {
        return null;
      }
      String name = FileNames.ofBlob(blob.sha256(), part.name() == null ? "" : part.name());
      try {
        if (!Files.exists(folder.resolve(name))) {
          Files.createDirectories(folder);
          writeWhole(folder.resolve(name), out -> copy(blob, out));
          count++;
        }
        return FILES + "/" + name;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private void copy(Blob blob, OutputStream out) throws IOException {
      boolean found =
          library.read(reading -> {
            try {
              return reading.blobs().copyTo(blob.sha256(), out);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
      if (!found) {
        throw new IOException("the library lacks the bytes of " + blob.sha256());
      }
    }
  }
}

package app.commonplace.exporting;

import static java.util.stream.Collectors.toSet;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import app.commonplace.model.Tag;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes entries out in open forms, so that a library can be left at any time. Existing files of
/// other names are never touched. Thread-safe; blocking.
public final class Exporter {
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
        case JSON -> json(entries, folder, cancel, progress);
      };
    } catch (IOException e) {
      throw notWritten(folder, e);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw notWritten(folder, cause == null ? new IOException(e) : cause);
    }
  }

  private static Problem notWritten(Path folder, IOException e) {
    return new Problem(
        ProblemCode.IO,
        "The export to %s could not be written: %s".formatted(folder, e.getMessage()),
        "Check that the folder may be written and has room, then run it again.",
        e);
  }

  private ExportReport pages(
      List<Entry> entries, Path folder, boolean html, CancelSignal cancel, Progress progress)
      throws IOException {
    var names = new FileNames(ZoneId.systemDefault());
    var index = new ArrayList<HtmlForm.IndexLine>();
    int passages = 0;
    var files =
        new WrittenFiles(library, folder, (blob, name) -> FileNames.ofBlob(blob.sha256(), name));
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
    return new ExportReport(entries.size(), passages, pages + files.count());
  }

  /// Writes entries as Markdown alone, for a place where the bytes of their files could not lie
  /// beside them.
  public void exportTexts(List<Entry> entries, Path folder, CancelSignal cancel) {
    List<String> names = namesOfTexts(entries);
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < names.size(); i++) {
        cancel.throwIfCancelled();
        write(folder.resolve(names.get(i)), new MarkdownForm(_ -> null).of(told(entries.get(i))));
      }
    } catch (IOException e) {
      throw notWritten(folder, e);
    }
  }

  /// What their files are called, in the same order: date and title.
  public static List<String> namesOfTexts(List<Entry> entries) {
    var names = new FileNames(ZoneId.systemDefault());
    return entries.stream().map(entry -> names.of(entry, ".md")).toList();
  }

  private Told told(Entry entry) {
    return library.read(reading ->
        new Told(entry, reading.passages().of(entry.id()), reading.notes().of(entry.id())));
  }

  private static void write(Path file, String text) throws IOException {
    WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private ExportReport json(
      List<Entry> entries, Path folder, CancelSignal cancel, Progress progress) throws IOException {
    var files = new WrittenFiles(library, folder, FileNames::ofBytes);
    var form = new JsonForm(files::pathOf);
    int[] passages = new int[1];
    WholeFile.write(
        folder.resolve(CommonplaceJson.FILE),
        out -> {
          out.write(head(entries));
          for (int i = 0; i < entries.size(); i++) {
            cancel.throwIfCancelled();
            Entry entry = entries.get(i);
            Told told = told(entry);
            Added added = library.read(reading -> Added.to(entry.id(), reading));
            out.write(form.line(told, added, i == entries.size() - 1));
            passages[0] += told.passages().size();
            progress.report(i + 1, entries.size(), MarkdownForm.title(told.entry()));
          }
          out.write(JsonForm.TAIL);
        });
    return new ExportReport(entries.size(), passages[0], 1 + files.count());
  }

  /// A choice of entries brings the colours of its own tags alone; the library as a whole, all.
  private byte[] head(List<Entry> entries) {
    return library.read(reading -> {
      boolean whole = entries.size() == reading.entries().count();
      Set<String> used = entries.stream().flatMap(entry -> entry.tags().stream()).collect(toSet());
      List<Tag> tags =
          reading.tags().all().stream().filter(tag -> whole || used.contains(tag.name())).toList();
      return JsonForm.head(tags, whole ? reading.savedSearches().all() : List.of());
    });
  }
}

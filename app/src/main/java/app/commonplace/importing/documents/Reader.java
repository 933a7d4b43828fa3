package app.commonplace.importing.documents;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.archive.ZipWithin;
import app.commonplace.importing.json.Utf8;
import app.commonplace.importing.parts.FrontMatter;
import app.commonplace.importing.parts.HtmlMarkdown;
import app.commonplace.importing.parts.LooseTimes;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.parts.SourceFiles;
import app.commonplace.importing.parts.TextFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Reads the documents of one archive. One thread.
final class Reader {
  private static final int MARK = 2_048;

  private final Archive archive;
  private final Runnable whileWaiting;

  /// @param whileWaiting asked now and then by what takes long
  Reader(Archive archive, Runnable whileWaiting) {
    this.archive = archive;
    this.whileWaiting = whileWaiting;
  }

  /// A document as it was read, and how many bytes of it were no text.
  private record Found(Paper paper, int repaired) {
    Found(Paper paper) {
      this(paper, 0);
    }
  }

  Item read(Member member) throws IOException {
    Found found = found(member);
    boolean whole = Kind.isPackage(archive);
    Member named = whole ? new Member(archive.name(), archive.size()) : member;
    String id = whole ? place(archive.path()) : id(member);
    return PaperEntry.item(id, named, found.paper(), found.repaired());
  }

  /// What stands in a document.
  Paper paper(Member member) throws IOException {
    return found(member).paper();
  }

  private Found found(Member member) throws IOException {
    if (Kind.isPackage(archive)) {
      return new Found(packed(archive));
    }
    return switch (kind(member)) {
      case PDF -> new Found(Pdf.read(archive, member, whileWaiting));
      case PACKAGE -> new Found(packedWithin(member));
      case RICH_TEXT -> throw new IOException("it is RTF; save it as DOCX, ODT or PDF");
      case WEB_PAGE -> webPage(member);
      case TEXT, DOCX, XLSX, ODT, EPUB, NONE -> text(member);
    };
  }

  private Kind kind(Member member) throws IOException {
    try (InputStream in = archive.open(member)) {
      byte[] head = in.readNBytes(MARK);
      String bytes = new String(head, StandardCharsets.ISO_8859_1);
      // a page may have been saved in UTF-16
      byte[] text = Utf8.stream(new ByteArrayInputStream(head)).readAllBytes();
      String said = new String(text, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
      return Kind.of(bytes, said, said.stripLeading().startsWith("<"));
    }
  }

  /// Where a document lies is what it goes by, since a file has nothing else that lasts: below the
  /// home folder without that, so that no name of a person is in it.
  private String id(Member member) {
    boolean folder = Files.isDirectory(archive.path());
    boolean single = archive.members().size() == 1 && member.name().equals(archive.name());
    return folder
        ? place(archive.path().resolve(member.name()))
        : single ? place(archive.path()) : archive.name() + "/" + member.name();
  }

  private static String place(Path path) {
    Path home = Path.of(System.getProperty("user.home", "/"));
    String text = path.startsWith(home) ? "~/" + home.relativize(path) : path.toString();
    return text.replace('\\', '/');
  }

  private Paper packedWithin(Member member) throws IOException {
    try (Archive zip = ZipWithin.open(archive, member)) {
      return packed(zip);
    }
  }

  private static Paper packed(Archive zip) throws IOException {
    return switch (Kind.of(zip)) {
      case DOCX -> Docx.read(zip);
      case XLSX -> Xlsx.read(zip);
      case ODT -> Odt.read(zip);
      case EPUB -> Epub.read(zip);
      case TEXT, WEB_PAGE, PDF, RICH_TEXT, PACKAGE, NONE ->
          throw new IOException(
              "it is a zip of other files; import it by itself, and they are read");
    };
  }

  private Found webPage(Member member) throws IOException {
    Element original = TextFile.read(archive, member);
    return webPage(TextFile.text(original.node()), original.repaired());
  }

  private static Found webPage(String text, int repaired) {
    Document page = Jsoup.parse(text);
    List<Page> pages = Sections.ofMarkdown(HtmlMarkdown.of(page.body()));
    String title = page.title().isBlank() ? null : page.title();
    return new Found(Paper.of(title, "text/html", pages), repaired);
  }

  private Found text(Member member) throws IOException {
    Element original = TextFile.read(archive, member);
    String text = TextFile.text(original.node());
    Optional<String> page = WebArchive.page(text);
    if (page.isPresent()) {
      return webPage(page.get(), original.repaired());
    }
    String name = member.baseName().toLowerCase(Locale.ROOT);
    String mime = MimeType.ofName(name);
    Paper paper =
        name.matches(".*\\.(md|markdown|mdx|mdown)")
            ? markdown(text)
            : Paper.of(
                null,
                mime == null ? "text/plain" : mime,
                Sections.ofText(text, SourceFiles.language(name)));
    return new Found(paper, original.repaired());
  }

  private static Paper markdown(String text) {
    FrontMatter front = FrontMatter.of(text);
    String heading =
        front.rest().stripLeading().startsWith("# ")
            ? front.rest().stripLeading().lines().findFirst().orElse("").substring(2).strip()
            : null;
    String title = front.first("title");
    return new Paper(
        title == null ? heading : title,
        front.first("author"),
        LooseTimes.of(front.first("created", "date")),
        LooseTimes.of(front.first("updated", "modified", "lastmod")),
        "text/markdown",
        Sections.ofMarkdown(front.rest()),
        List.of());
  }
}

package app.commonplace.importing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.PassageDraft;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no exports become documents, whatever kind they are, and hostile ones do no harm.
class DocumentsFormatTest {
  private static final String WORD =
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static EntryDraft only(Path file) {
    List<EntryDraft> drafts = ExportFiles.drafts(file);
    assertThat(drafts).hasSize(1);
    return drafts.getFirst();
  }

  private static List<String> sections(EntryDraft draft) {
    return draft.passages().stream()
        .map(passage -> passage.externalId() + ": " + passage.parts().getFirst().part().text())
        .toList();
  }

  @Test
  void markdownIsCutAtItsHeadingsButNotInFences() throws IOException {
    EntryDraft draft =
        only(
            write(
                "guide.md",
                "---\ntitle: The guide\ndate: 2026-01-02\n---\nBefore.\n\n# One\na\n\n```\n# no\n```\n## Deep\nb\n# One\nc\n"));

    assertThat(draft.kind()).isEqualTo(EntryKind.DOCUMENT);
    assertThat(draft.title()).isEqualTo("The guide");
    assertThat(draft.createdAt()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
    assertThat(sections(draft))
        .containsExactly(
            "top: Before.",
            "one: # One\na\n\n```\n# no\n```",
            "one/deep: ## Deep\nb",
            "one#2: # One\nc");
    assertThat(draft.passages()).extracting(PassageDraft::author).contains("One", "Deep");
  }

  @Test
  void sourceCodeIsCodeInItsLanguageAndTheRestReadsAsItStands() throws IOException {
    write("f/a.py", "print(1)\n");
    write("f/b.csv", "a,b\n1,2\n");
    write("f/c.json", "{\"a\": 1}");
    write("f/picture.bin", "\u0000\u0001");
    List<Item> items = ExportFiles.items(folder.resolve("f"));

    assertThat(ExportFiles.drafts(items))
        .extracting(draft ->
            draft.title()
                + " "
                + draft.passages().getFirst().parts().getFirst().part().kind()
                + " "
                + draft.passages().getFirst().parts().getFirst().part().language())
        .containsExactly("a.py CODE py", "b.csv PROSE null", "c.json CODE json");
    assertThat(ExportFiles.remarks(items))
        .containsExactly(
            Remark.skipped("f", "Files that are no documents were left out (1): picture.bin."));
  }

  @Test
  void aLongTextIsCutAtEmptyLinesAndNothingIsLost() throws IOException {
    String paragraph = "word ".repeat(300).strip();
    String text = (paragraph + "\n\n").repeat(40).strip();
    EntryDraft draft = only(write("long.txt", text));

    assertThat(draft.passages()).hasSizeBetween(5, 12);
    assertThat(
            String.join(
                "\n\n",
                draft.passages().stream()
                    .map(passage -> passage.parts().getFirst().part().text())
                    .toList()))
        .isEqualTo(text);
  }

  @Test
  void aWebPageReadsAsMarkdownWithoutItsScripts() throws IOException {
    EntryDraft draft =
        only(
            write(
                "page.html",
                "<!DOCTYPE html><html><head><title>T</title><script>evil()</script></head><body>"
                    + "<h1>A</h1><p>x <b>y</b> <a href='https://e.org/'>l</a></p>"
                    + "<script>evil()</script><h2>B</h2><ul><li>1</li></ul></body></html>"));

    assertThat(draft.title()).isEqualTo("T");
    assertThat(sections(draft))
        .containsExactly("a: # A\n\nx **y** [l](https://e.org/)", "a/b: ## B\n\n- 1");
  }

  @Test
  void aPageThatABrowserSavedAsAWholeIsThePageInIt() throws IOException {
    EntryDraft draft =
        only(
            write(
                "page.mhtml",
                """
                From: <Saved by a browser>
                Subject: T
                MIME-Version: 1.0
                Content-Type: multipart/related;
                \ttype="text/html";
                \tboundary="----Part--x1"


                ------Part--x1
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable

                <html><head><title>T</title></head><body><h1>A</h1><p class=3D"p">Gr=C3=BCn=
                er Tee</p></body></html>
                ------Part--x1
                Content-Type: image/png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                ------Part--x1--
                """
                    .replace("\n", "\r\n")));

    assertThat(draft.title()).isEqualTo("T");
    assertThat(sections(draft)).containsExactly("a: # A\n\nGrüner Tee");
  }

  @Test
  void textOfOlderProgramsIsReadInTheAlphabetItWasWrittenIn() throws IOException {
    Path page = folder.resolve("page.html");
    Files.write(
        page,
        "<html><head><meta charset=\"koi8-r\"></head><body>Чай</body></html>"
            .getBytes(Charset.forName("koi8-r")));
    Path text = folder.resolve("tea.txt");
    Files.write(text, "Grüner Tee – täglich".getBytes(Charset.forName("windows-1252")));

    assertThat(sections(only(page))).containsExactly("top: Чай");
    assertThat(sections(only(text))).containsExactly("part-1: Grüner Tee – täglich");
  }

  @Test
  void partsMayHaveOtherNames() throws IOException {
    var word = new LinkedHashMap<String, byte[]>();
    word.put("[Content_Types].xml", ExportFiles.bytes("<Types/>"));
    word.put(
        "word/document2.xml",
        ExportFiles.bytes(WORD.formatted("<w:p><w:r><w:t>Tea</w:t></w:r></w:p>")));
    word.put(
        "word/footnotes2.xml",
        ExportFiles.bytes(WORD.formatted("<w:p><w:r><w:t>green</w:t></w:r></w:p>")));
    var sheets = new LinkedHashMap<String, byte[]>();
    sheets.put("[Content_Types].xml", ExportFiles.bytes("<Types/>"));
    sheets.put(
        "xl/workbook.xml",
        ExportFiles.bytes(
            "<workbook xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><sheets><sheet name=\"Costs\" r:id=\"r1\"/></sheets></workbook>"));
    sheets.put(
        "xl/_rels/workbook.xml.rels",
        ExportFiles.bytes(
            "<R><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Target=\"/xl/SharedStrings.xml\"/></R>"));
    sheets.put("xl/SharedStrings.xml", ExportFiles.bytes("<sst><si><t>Tea</t></si></sst>"));
    sheets.put(
        "xl/worksheets/sheet1.xml",
        ExportFiles.bytes("<w><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></w>"));

    assertThat(only(ExportFiles.zip(folder.resolve("a.docx"), word)).passages().stream())
        .flatExtracting(PassageDraft::parts)
        .extracting(part -> part.part().text())
        .containsExactly("Tea", "green");
    assertThat(sections(only(ExportFiles.zip(folder.resolve("a.xlsx"), sheets))))
        .containsExactly("costs: # Costs\n\n| Tea |\n| --- |");
  }

  private Path docx(String body) throws IOException {
    var members = new LinkedHashMap<String, byte[]>();
    members.put("[Content_Types].xml", ExportFiles.bytes("<Types/>"));
    members.put("word/document.xml", ExportFiles.bytes(body));
    members.put(
        "docProps/core.xml",
        ExportFiles.bytes(
            "<c xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:t=\"http://purl.org/dc/terms/\"><dc:title>Minutes</dc:title>"
                + "<dc:creator>Ada</dc:creator><t:created>2026-01-02T03:04:05Z</t:created></c>"));
    return ExportFiles.zip(folder.resolve("minutes.docx"), members);
  }

  @Test
  void aDocxHasHeadingsListsAndTables() throws IOException {
    String body =
        WORD.formatted(
            "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Plan</w:t></w:r></w:p>"
                + "<w:p><mc:Fallback xmlns:mc=\"mc\"><w:r><w:t>twice</w:t></w:r></mc:Fallback><w:r><w:t>Buy </w:t></w:r><w:r><w:t>seed</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>peas</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                + "<w:p><w:r><w:delText>gone</w:delText></w:r></w:p>");
    EntryDraft draft = only(docx(body));

    assertThat(draft.title()).isEqualTo("Minutes");
    assertThat(draft.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(sections(draft))
        .containsExactly("plan: # Plan\n\nBuy seed\n- peas\n\n| a | b |\n| --- | --- |");
  }

  @Test
  void aSpreadsheetIsATableForEachSheet() throws IOException {
    var members = new LinkedHashMap<String, byte[]>();
    members.put("[Content_Types].xml", ExportFiles.bytes("<Types/>"));
    members.put(
        "xl/workbook.xml",
        ExportFiles.bytes(
            """
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
            <sheet name="Costs" r:id="r2"/><sheet name="Notes" r:id="r1"/><sheet name="Gone" r:id="r3"/>
            </sheets></workbook>\
            """));
    members.put(
        "xl/_rels/workbook.xml.rels",
        ExportFiles.bytes(
            """
            <R><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></R>\
            """));
    members.put(
        "xl/sharedStrings.xml",
        ExportFiles.bytes(
            "<sst><si><t>Tea</t></si><si><r><t>Cu</t></r><r><t>ps</t></r><rPh><t>read aloud</t></rPh></si></sst>"));
    members.put(
        "xl/worksheets/sheet1.xml",
        ExportFiles.bytes(
            "<w><sheetData><row><c t=\"inlineStr\"><is><t>a|b</t></is></c></row></sheetData></w>"));
    members.put(
        "xl/worksheets/sheet2.xml",
        ExportFiles.bytes(
            """
            <w><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row/>
            <row><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="s"><v>77</v></c></row></sheetData></w>\
            """));
    Path file = ExportFiles.zip(folder.resolve("costs.xlsx"), members);

    assertThat(sections(only(file)))
        .containsExactly(
            "costs: # Costs\n\n| Tea |  | Cups |\n| --- | --- | --- |\n| 2 | TRUE |",
            "notes: # Notes\n\n| a\\|b |\n| --- |");
    assertThat(ExportFiles.remarks(ExportFiles.items(file)))
        .extracting(Remark::reason)
        .containsExactly("A sheet that it names is not in it: Gone.");
  }

  @Test
  void aDocumentTypeIsRefusedAndNothingIsFetched() throws IOException {
    var asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    server.start();
    try {
      String evil =
          "<!DOCTYPE x SYSTEM \"http://127.0.0.1:%d/dtd\"><w:document xmlns:w=\"w\"/>"
              .formatted(server.getAddress().getPort());
      List<Item> items = ExportFiles.items(docx(evil));

      assertThat(items)
          .containsExactly(
              new Item.Failed(
                  "word/document.xml",
                  "This document could not be read: its XML has a document type, which could read"
                      + " other files.",
                  0));
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anOdtAndABookAreReadInOrder() throws IOException {
    String office = "urn:oasis:names:tc:opendocument:xmlns:";
    Path odt =
        ExportFiles.zip(
            folder.resolve("letter.odt"),
            Map.of(
                "META-INF/manifest.xml",
                ExportFiles.bytes("<m/>"),
                "content.xml",
                ExportFiles.bytes(
                    "<o xmlns:text=\"%stext:1.0\"><text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h text:outline-level=\"2\">Hello</text:h><text:p>a<text:s text:c=\"2\"/>b</text:p></o>"
                        .formatted(office))));
    assertThat(sections(only(odt))).containsExactly("hello: ## Hello\n\na  b");

    var book = new LinkedHashMap<String, byte[]>();
    book.put(
        "META-INF/container.xml",
        ExportFiles.bytes("<c><rootfile full-path=\"OEBPS/b.opf\"/></c>"));
    book.put(
        "OEBPS/b.opf",
        ExportFiles.bytes(
            "<p><title>Book</title><creator>Ada</creator><item id=\"1\" href=\"one.xhtml\"/><item id=\"2\" href=\"two.xhtml\"/>"
                + "<itemref idref=\"2\"/><itemref idref=\"1\"/></p>"));
    book.put(
        "OEBPS/one.xhtml",
        ExportFiles.bytes("<!DOCTYPE html><html><body><p>first</p></body></html>"));
    book.put(
        "OEBPS/two.xhtml",
        ExportFiles.bytes("<html><body><h1>Two</h1><p>second</p></body></html>"));
    EntryDraft draft = only(ExportFiles.zip(folder.resolve("book.epub"), book));

    assertThat(draft.title()).isEqualTo("Book");
    assertThat(sections(draft))
        .containsExactly("two.xhtml/two: # Two\n\nsecond", "one.xhtml: first");
  }

  private Path pdf(String name, boolean locked, String... pages) throws IOException {
    Path file = folder.resolve(name);
    try (var pdf = new PDDocument()) {
      var outline = new PDDocumentOutline();
      pdf.getDocumentCatalog().setDocumentOutline(outline);
      for (String text : pages) {
        var page = new PDPage();
        pdf.addPage(page);
        if (!text.isEmpty()) {
          var heading = new PDOutlineItem();
          heading.setTitle("On " + text);
          heading.setDestination(page);
          outline.addLast(heading);
          try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(text);
            content.endText();
          }
        }
      }
      if (locked) {
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  @Test
  void aPdfHasPagesHeadingsAndAWordOnPagesWithoutText() throws IOException {
    List<Item> items = ExportFiles.items(pdf("a.pdf", false, "tides", "", "moons"));

    EntryDraft draft = ExportFiles.drafts(items).getFirst();
    assertThat(sections(draft)).containsExactly("page-1: tides", "page-3: moons");
    assertThat(draft.passages())
        .extracting(PassageDraft::author)
        .containsExactly("On tides", "On moons");
    assertThat(ExportFiles.remarks(items))
        .containsExactly(
            Remark.note("a.pdf", "Pages without text, such as scanned pictures: 1 of 3."));
  }

  @Test
  void aPageInUtf16IsAPage() throws IOException {
    String page = "<!DOCTYPE html><html><body><h1>Clocks</h1><p>öffnet um zehn</p></body></html>";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Path file = folder.resolve("clocks.html");
      Files.write(file, ("\uFEFF" + page).getBytes(charset));

      assertThat(sections(only(file)))
          .as(charset.name())
          .containsExactly("clocks: # Clocks\n\nöffnet um zehn");
    }
  }

  @Test
  void aPdfWhoseOutlineLeadsNowhereIsReadWithoutIt() throws IOException {
    Path file = pdf("a.pdf", false, "tides", "moons");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
      var beyond = new PDPageFitDestination();
      beyond.setPageNumber(40);
      outline.addFirst(heading("Beyond the end", beyond));
      outline.addFirst(heading("Of another file", new PDNamedDestination("nobody")));
      var gone = new PDPageFitDestination();
      gone.setPage(new PDPage());
      outline.addFirst(heading("A page that is gone", gone));
      outline.addFirst(heading("Without a page", new PDPageFitDestination()));
      outline.addFirst(heading("To nowhere", null));
      PDOutlineItem holder = heading("Holds others", null);
      holder.addLast(heading("Of a strange kind", null));
      holder.getFirstChild().getCOSObject().setItem(COSName.DEST, COSInteger.TWO);
      outline.addFirst(holder);
      pdf.save(folder.resolve("b.pdf").toFile());
    }

    List<Item> items = ExportFiles.items(folder.resolve("b.pdf"));

    EntryDraft draft = ExportFiles.drafts(items).getFirst();
    assertThat(sections(draft)).containsExactly("page-1: tides", "page-2: moons");
    assertThat(draft.passages())
        .extracting(PassageDraft::author)
        .containsExactly("On tides", "On moons");
    assertThat(ExportFiles.remarks(items))
        .containsExactly(
            Remark.note(
                "b.pdf", "Headings of its outline that lead to no page were left out (6)."));
  }

  private static PDOutlineItem heading(String title, @Nullable PDDestination to) {
    var heading = new PDOutlineItem();
    heading.setTitle(title);
    heading.setDestination(to);
    return heading;
  }

  @Test
  void aPdfThatCannotBeReadSaysWhy() throws IOException {
    assertThat(ExportFiles.remarks(ExportFiles.items(pdf("locked.pdf", true, "x"))))
        .containsExactly(
            Remark.lost(
                "locked.pdf", "This document could not be read: it is protected by a password."));
    assertThat(ExportFiles.remarks(ExportFiles.items(write("cut.pdf", "%PDF-1.7\n1 0 obj"))))
        .containsExactly(
            Remark.lost("cut.pdf", "This document could not be read: it is damaged, or no PDF."));
    assertThat(ExportFiles.items(pdf("scan.pdf", false, "", "")).getFirst())
        .isInstanceOf(Item.Empty.class);
  }

  @Test
  void everyDocumentIsReadAgainFromItsOriginal() throws IOException {
    for (Path file :
        List.of(
            pdf("a.pdf", false, "tides"),
            docx(WORD.formatted("<w:p><w:r><w:t>x</w:t></w:r></w:p>")),
            write("a.md", "# A\nb"),
            write("--help.txt", "called like an option"))) {
      Item.Draft draft = (Item.Draft) ExportFiles.items(file).getFirst();
      Item again = new DocumentsFormat().reread(draft.raw(), draft.place(), "");
      assertThat(((Item.Draft) again).draft()).isEqualTo(draft.draft());
    }
  }

  @Test
  void beforeAndAfterGrowingASectionKeepsItsName() throws IOException {
    List<String> before = names(only(write("a.md", "# A\nx\n# B\ny\n")));
    List<String> after = names(only(write("a.md", "# A\nx and more\n# New\nn\n# B\ny\n")));

    assertThat(after).containsAll(before).hasSize(3);
  }

  private static List<String> names(EntryDraft draft) {
    return draft.passages().stream().map(PassageDraft::externalId).toList();
  }
}

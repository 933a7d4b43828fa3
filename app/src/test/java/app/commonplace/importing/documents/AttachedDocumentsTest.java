package app.commonplace.importing.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.importing.AttachmentReader.Read;
import app.commonplace.importing.ExportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachedDocumentsTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("attachment");
  }

  private Read read(String name, byte[] bytes) throws IOException {
    return new AttachedDocuments().read(Files.write(file(), bytes), name);
  }

  private Read zip(String name, Map<String, byte[]> members) throws IOException {
    return new AttachedDocuments().read(ExportFiles.zip(file(), members), name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notes.md | # Tides\\nhigh at six | # Tides\\nhigh at six",
        "main.rs | fn main() {} | fn main() {}",
        "without an end | plain words | plain words",
        "list.csv | a,b\\n1,2 | a,b\\n1,2",
        "page.html | <!DOCTYPE html><html><body><h1>A</h1><script>no()</script><p>b</p></body></html> | # A\\n\\nb",
      })
  void textIsReadByItsKind(String name, String content, String expected) throws IOException {
    Read read = read(name, ExportFiles.bytes(content.replace("\\n", "\n")));

    assertThat(read).isEqualTo(new Read(expected.replace("\\n", "\n"), List.of()));
  }

  @Test
  void officeTextsAreRead() throws IOException {
    Map<String, byte[]> docx =
        Map.of(
            "[Content_Types].xml",
            ExportFiles.bytes("<Types/>"),
            "word/document.xml",
            ExportFiles.bytes(
                "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Buy seed</w:t></w:r></w:p></w:body></w:document>"));
    Map<String, byte[]> odt =
        Map.of(
            "META-INF/manifest.xml",
            ExportFiles.bytes("<m/>"),
            "content.xml",
            ExportFiles.bytes(
                "<o xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><text:p>Sow peas</text:p></o>"));

    assertThat(zip("plan.docx", docx).text()).isEqualTo("Buy seed");
    assertThat(zip("plan.odt", odt).text()).isEqualTo("Sow peas");
  }

  @Test
  void whatHoldsNoTextHasNoneAndIsNoTrouble() throws IOException {
    Read nothing = new Read("", List.of());

    assertThat(read("sound.bin", new byte[] {'O', 'g', 'g', 0, 1, 2})).isEqualTo(nothing);
    assertThat(read("noise.txt", new byte[] {(byte) 0x9c, (byte) 0xee, 'a', (byte) 0xff}))
        .isEqualTo(nothing);
    assertThat(read("blank.txt", ExportFiles.bytes(" \n"))).isEqualTo(nothing);
    assertThat(zip("any.zip", Map.of("a.txt", ExportFiles.bytes("a")))).isEqualTo(nothing);
  }

  @Test
  void aScanSaysThatItHasNoText() throws IOException {
    try (var pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(file().toFile());
    }

    assertThat(new AttachedDocuments().read(file(), "scan.pdf"))
        .isEqualTo(new Read("", List.of("Pages without text, such as scanned pictures: 1 of 1.")));
  }

  @Test
  void damagedOnesSayWhy() {
    assertThatThrownBy(() -> read("a.pdf", ExportFiles.bytes("%PDF-1.7 and no more")))
        .isInstanceOf(IOException.class)
        .hasMessage("it is damaged, or no PDF");
    assertThatThrownBy(() -> read("a.doc", ExportFiles.bytes("{\\rtf1 hello}")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("it is RTF");
    assertThatThrownBy(() -> read("a.docx", ExportFiles.bytes("PK\u0003\u0004 cut off")))
        .hasMessageContaining("attachment");
  }

  /// Texts that an earlier version read are kept until its number is not the newest any more. When
  /// this fails since a reader reads better now, let the rules of `AttachedDocuments` grow by one
  /// and write both here.
  @Test
  void aReaderThatReadsOtherwiseHasAnotherNumber() throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> all = Files.list(Path.of("..", "sample-exports", "documents"))) {
      for (Path sample : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = String.valueOf(sample.getFileName());
        String text = read(name, Files.readAllBytes(sample)).toString();
        sha.update(text.replace("\r\n", "\n").getBytes(UTF_8));
      }
    }

    String texts = HexFormat.of().formatHex(sha.digest(), 0, 8);
    assertThat(new AttachedDocuments().rules() + " " + texts).isEqualTo("2 8fa3972b8b58734c");
  }
}

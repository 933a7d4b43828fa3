package app.commonplace.importing.documents;

import app.commonplace.importing.AttachmentReader;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Reads attachments as documents are read. Stateless.
public final class AttachedDocuments implements AttachmentReader {
  /// Grows when an attachment may give another text.
  private static final int RULES = 2;

  private static final int GLANCE = 16 << 10;

  /// Of what is text, not even so many characters in a thousand are none.
  private static final int STRANGE = 50;

  private static final Read NOTHING = new Read("", List.of());

  @Override
  public int rules() {
    return RULES;
  }

  @Override
  public Read read(Path file, String name) throws IOException {
    try (Archive archive = Archives.open(file)) {
      boolean single = archive.members().size() == 1 && archive.find(archive.name()).isPresent();
      var member = new Member(name, archive.size());
      boolean hasText = single ? isReadable(archive, member) : Kind.of(archive) != Kind.NONE;
      return hasText ? read(new Reader(archive, () -> {}).paper(member)) : NOTHING;
    }
  }

  private static Read read(Paper paper) {
    String text = paper.pages().stream().map(Page::text).collect(Collectors.joining("\n\n"));
    return new Read(text, paper.remarks());
  }

  /// Whether a file is of a kind that is read, or text at all.
  private static boolean isReadable(Archive archive, Member member) throws IOException {
    byte[] head;
    try (InputStream in = archive.open(member)) {
      head = in.readNBytes(GLANCE);
    }
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    return switch (Kind.of(bytes, bytes, false)) {
      case PDF, RICH_TEXT -> true;
      case TEXT, WEB_PAGE, PACKAGE, DOCX, XLSX, ODT, EPUB, NONE -> isText(head);
    };
  }

  private static boolean isText(byte[] head) throws IOException {
    String text =
        new String(
            Utf8.stream(new ByteArrayInputStream(head)).readAllBytes(), StandardCharsets.UTF_8);
    long strange =
        text.chars().filter(c -> c == '\uFFFD' || (c < ' ' && !Character.isWhitespace(c))).count();
    return !text.isBlank()
        && text.indexOf('\0') < 0
        && strange * 1000 < (long) STRANGE * text.length();
  }
}

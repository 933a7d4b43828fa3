package app.commonplace.importing.documents;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What kind of document a file or a zip is, by its content.
enum Kind {
  TEXT,
  WEB_PAGE,
  PDF,
  RICH_TEXT,
  /// A zip that may be an office document or a book.
  PACKAGE,
  DOCX,
  XLSX,
  ODT,
  EPUB,
  NONE;

  /// Some servers number it.
  private static final Pattern DOCX_MAIN = Pattern.compile("word/document\\d*\\.xml");

  static final String XLSX_MAIN = "xl/workbook.xml";
  static final String ODT_MAIN = "content.xml";
  static final String EPUB_MAIN = "META-INF/container.xml";

  /// The kind of a zip by what lies in it; NONE when it is no document.
  static Kind of(Archive zip) {
    if (zip.find("[Content_Types].xml").isPresent()) {
      boolean sheets = zip.find(XLSX_MAIN).isPresent();
      return docxMain(zip).isPresent() ? DOCX : sheets ? XLSX : NONE;
    }
    if (zip.find(EPUB_MAIN).isPresent()) {
      return EPUB;
    }
    return zip.find("META-INF/manifest.xml").isPresent() && zip.find(ODT_MAIN).isPresent()
        ? ODT
        : NONE;
  }

  /// The file of a DOCX that holds its text.
  static Optional<Member> docxMain(Archive zip) {
    return zip.members().stream().filter(Kind::isDocxMain).findFirst();
  }

  private static boolean isDocxMain(Member member) {
    return DOCX_MAIN.matcher(member.name()).matches();
  }

  /// Whether a zip is a package of some program, so that the files in it mean nothing alone.
  static boolean isPackage(Archive zip) {
    return zip.find("[Content_Types].xml").isPresent()
        || zip.find(EPUB_MAIN).isPresent()
        || zip.find("META-INF/manifest.xml").isPresent();
  }

  /// The one file of a zip that stands for the whole document.
  static boolean isMain(Kind kind, Member member) {
    return switch (kind) {
      case DOCX -> isDocxMain(member);
      case XLSX -> member.name().equals(XLSX_MAIN);
      case ODT -> member.name().equals(ODT_MAIN);
      case EPUB -> member.name().equals(EPUB_MAIN);
      case TEXT, WEB_PAGE, PDF, RICH_TEXT, PACKAGE, NONE -> false;
    };
  }

  /// The kind of a file by its first bytes and what it reads like.
  static Kind of(String bytes, String text, boolean markup) {
    if (bytes.startsWith("%PDF-")) {
      return PDF;
    }
    if (bytes.startsWith("PK\u0003\u0004")) {
      return PACKAGE;
    }
    if (bytes.startsWith("{\\rtf")) {
      return RICH_TEXT;
    }
    if (text.isBlank()) {
      return NONE;
    }
    String head = text.substring(0, Math.min(text.length(), 2_000)).toLowerCase(Locale.ROOT);
    boolean page = markup && (head.contains("<html") || head.contains("<!doctype html"));
    return page ? WEB_PAGE : TEXT;
  }
}

package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/// The beginning of a file, by which formats tell it.
///
/// @param shape what it looks like as JSON
/// @param bytes the very first of it, to tell kinds that have a mark there
/// @param text its first kilobytes: few of JSON, more of prose, most of a web page, whose style
///   sheets come first; empty for what is no text
public record Beginning(
    Archive archive, Member member, JsonShape shape, String bytes, String text) {
  private static final int GLANCE = 16 << 10;
  private static final int WEB_PAGE = 1 << 20;
  private static final int PROSE = 256 << 10;
  private static final int MARK = 64;

  static Beginning of(Archive archive, Member member) throws IOException {
    try (InputStream in = archive.open(member)) {
      byte[] head = JsonShape.beginning(in, new byte[0], GLANCE);
      JsonShape shape = JsonShape.of(new SequenceInputStream(new ByteArrayInputStream(head), in));
      int mark = Math.min(MARK, head.length);
      String bytes = new String(head, 0, mark, StandardCharsets.ISO_8859_1);
      return new Beginning(archive, member, shape, bytes, text(archive, member, shape, head));
    }
  }

  private static String text(Archive archive, Member member, JsonShape shape, byte[] head)
      throws IOException {
    String text =
        new String(
            Utf8.stream(new ByteArrayInputStream(head)).readAllBytes(), StandardCharsets.UTF_8);
    if (text.indexOf('\0') >= 0) {
      return "";
    }
    if (head.length < GLANCE || shape.isArray() || shape.isObject()) {
      return text;
    }
    int size = shape.outer() == JsonShape.Outer.MARKUP ? WEB_PAGE : PROSE;
    try (InputStream in = archive.open(member)) {
      return new String(
          JsonShape.beginning(Utf8.stream(in), new byte[0], size), StandardCharsets.UTF_8);
    }
  }

  /// Whether it is text at all.
  public boolean isText() {
    return !text.isBlank();
  }
}

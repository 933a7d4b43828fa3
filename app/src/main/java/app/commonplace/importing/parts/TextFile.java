package app.commonplace.importing.parts;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Utf8;
import app.commonplace.text.Repaired;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A text file as an original that can be kept and read again: its name, where it lies, and its
/// text. Stateless.
public final class TextFile {
  public static final String NAME = "file";
  public static final String TEXT = "text";

  /// More is no text that a person reads.
  public static final int LARGEST = 32 << 20;

  private static final int HEAD = 2_048;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /// How pages and XML name the alphabet that they are written in.
  private static final Pattern NAMED =
      Pattern.compile("(?i)<(?:meta|\\?xml)\\b[^>]*\\b(?:charset|encoding)=[\"']?([\\w.:-]+)");

  private TextFile() {}

  /// The original of a file.
  ///
  /// @throws IOException with the reason when it cannot be read, or is too long
  public static Element read(Archive archive, Member member) throws IOException {
    byte[] bytes;
    try (InputStream in = Utf8.stream(archive.open(member))) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      throw new IOException("it is longer than " + (LARGEST >> 20) + " MB");
    }
    Repaired text = decoded(bytes);
    ObjectNode original = JsonNodeFactory.instance.objectNode();
    original.put(NAME, member.baseName());
    original.put(TEXT, text.text());
    return new Element(
        member, original, Json.bytes(original), member.name(), List.of(), text.repaired());
  }

  /// Where more is no UTF-8 than is, it was written in the alphabet that it names, else in that of
  /// Western Windows, as older programs and saved pages are.
  private static Repaired decoded(byte[] bytes) {
    Repaired text = Utf8.decode(bytes);
    long foreign = text.text().chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    if (text.repaired() <= foreign) {
      return text;
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher named = NAMED.matcher(head);
    boolean known = named.find() && Charset.isSupported(named.group(1));
    Charset charset = known ? Charset.forName(named.group(1)) : WESTERN;
    return charset.equals(StandardCharsets.UTF_8)
        ? text
        : new Repaired(new String(bytes, charset), 0);
  }

  public static String name(JsonNode original) {
    return original.path(NAME).asString("");
  }

  /// The text with line feeds alone between its lines.
  public static String text(JsonNode original) {
    return original.path(TEXT).asString("").replace("\r\n", "\n").replace('\r', '\n');
  }
}

package app.commonplace.importing.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the page in a file that browsers save a page in as a whole (MHTML): parts of a message, of
/// which the first that is HTML is the page. Stateless.
final class WebArchive {
  private static final int HEAD = 4_096;
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?i)content-type:\\s*multipart/related;[^\\n]*(?:\\n[ \\t][^\\n]*)*?boundary=\"?([^\";\\n]+)");

  private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*text/html\\b");
  private static final Pattern ENCODING =
      Pattern.compile("(?im)^content-transfer-encoding:\\s*([\\w-]+)");
  private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]+)");

  private WebArchive() {}

  /// The page of such a file; empty when the text is none.
  ///
  /// @param text with line feeds alone between its lines
  static Optional<String> page(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    Matcher boundary = BOUNDARY.matcher(head);
    if (!head.toLowerCase(Locale.ROOT).contains("mime-version:") || !boundary.find()) {
      return Optional.empty();
    }
    String line = "\n--" + boundary.group(1).strip();
    int part = text.indexOf(line);
    while (part >= 0) {
      int end = text.indexOf(line, part + line.length());
      String found = page(text, part + line.length(), end < 0 ? text.length() : end);
      if (found != null) {
        return Optional.of(found);
      }
      part = end;
    }
    return Optional.empty();
  }

  private static @Nullable String page(String text, int from, int to) {
    int body = text.indexOf("\n\n", from);
    if (body < 0 || body > to || !TYPE.matcher(text.substring(from, body)).find()) {
      return null;
    }
    String about = text.substring(from, body);
    Matcher encoding = ENCODING.matcher(about);
    Matcher charset = CHARSET.matcher(about);
    String how = encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "";
    String said = text.substring(body + 2, to);
    return switch (how) {
      case "quoted-printable" -> new String(unquoted(said), charset(charset));
      case "base64" -> new String(decoded(said), charset(charset));
      default -> said;
    };
  }

  private static Charset charset(Matcher stated) {
    return stated.find() && Charset.isSupported(stated.group(1))
        ? Charset.forName(stated.group(1))
        : StandardCharsets.UTF_8;
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException _) {
      // cut off: what it says cannot be read
      return new byte[0];
    }
  }

  private static byte[] unquoted(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      int high =
          bytes[at] == '=' && at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(bytes[at + 2], 16);
      if (low >= 0) {
        out.write(high * 16 + low);
        at += 3;
      } else if (bytes[at] == '=' && at + 1 < bytes.length && bytes[at + 1] == '\n') {
        at += 2;
      } else {
        out.write(bytes[at]);
        at++;
      }
    }
    return out.toByteArray();
  }
}

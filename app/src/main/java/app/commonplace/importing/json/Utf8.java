package app.commonplace.importing.json;

import app.commonplace.text.Repaired;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Whatever Unicode encoding a JSON file has, read as UTF-8 without a byte order mark.
public final class Utf8 {
  private Utf8() {}

  /// The stream as UTF-8; the encoding is told by the first four bytes.
  public static InputStream stream(InputStream in) throws IOException {
    byte[] head = in.readNBytes(4);
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return joined(Arrays.copyOfRange(head, 3, head.length), in);
    }
    Charset charset = wideCharset(head);
    InputStream whole = joined(head, in);
    return charset == null ? whole : new TranscodingStream(whole, charset);
  }

  private static InputStream joined(byte[] head, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }

  private static @Nullable Charset wideCharset(byte[] head) {
    if (head.length < 2) {
      return null;
    }
    // without a mark: JSON begins with two ASCII characters, so zeros tell width and order
    if (startsWith(head, 0xFF, 0xFE, 0, 0)
        || startsWith(head, 0xFE, 0xFF)
        || startsWith(head, 0xFF, 0xFE)) {
      return startsWith(head, 0xFF, 0xFE, 0, 0)
          ? Charset.forName("UTF-32")
          : StandardCharsets.UTF_16;
    }
    if (head.length == 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.length == 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  private static boolean startsWith(byte[] head, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /// Replaces what is no valid UTF-8 by U+FFFD.
  ///
  /// @return the text, and how many replacements were made
  public static Repaired decode(byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    int repaired = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        out.flip();
        return new Repaired(out.toString(), repaired);
      }
      in.position(in.position() + result.length());
      out.put('\uFFFD');
      repaired++;
    }
  }
}

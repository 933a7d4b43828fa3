package app.commonplace.importing.known;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Damages a file the way programs, disks and newer versions do: values of JSON that are gone, come
/// twice, trade places or have another type, keys with other names, bits that fell over, pieces
/// that are missing. The same seed gives the same damage. Stateless.
final class Mutation {
  private static final int MOST = 6;
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<=[:\\[,])\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|-?\\d[\\d.e+]*|\\[|\\{|true|null)");
  private static final List<String> OTHER =
      List.of(
          "null",
          "[]",
          "{}",
          "0",
          "-1",
          "1e308",
          "9223372036854775808",
          "\"\"",
          "true",
          "[null]",
          "[[[[1]]]]",
          "{\"\":{}}",
          "\"\\ud800\\u0000\"",
          "\"2026-13-45T99:00:00Z\"",
          "\"data:image/png;base64,%%%\"",
          "{\"type\":\"new\",\"text\":7}",
          "[{\"type\":null}]");

  /// Where a value stands in a text.
  record Span(int start, int end) {
    String of(String text) {
      return text.substring(start, end);
    }
  }

  private Mutation() {}

  static byte[] of(byte[] whole, Random random) {
    byte[] damaged = whole;
    for (int count = 1 + random.nextInt(MOST); count > 0; count--) {
      damaged = once(damaged, random);
    }
    return damaged;
  }

  private static byte[] once(byte[] whole, Random random) {
    if (whole.length < 4) {
      return whole;
    }
    List<Span> values = random.nextInt(5) == 0 ? List.of() : values(latin(whole));
    return values.isEmpty()
        ? bytes(whole, random)
        : value(latin(whole), values, random).getBytes(StandardCharsets.ISO_8859_1);
  }

  /// One character for each byte, so that no damage to a file is mended by decoding it.
  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(byte[] whole, Random random) {
    int from = random.nextInt(whole.length);
    int to = Math.min(whole.length, from + 1 + random.nextInt(64));
    byte[] damaged = whole.clone();
    switch (random.nextInt(4)) {
      case 0 -> damaged[from] ^= (byte) (1 << random.nextInt(8));
      case 1 -> Arrays.fill(damaged, from, to, (byte) random.nextInt(256));
      case 2 -> damaged = Arrays.copyOf(whole, from);
      default ->
          damaged =
              (latin(whole).substring(0, from) + latin(whole).substring(to))
                  .getBytes(StandardCharsets.ISO_8859_1);
    }
    return damaged;
  }

  private static String value(String text, List<Span> values, Random random) {
    Span one = values.get(random.nextInt(values.size()));
    Span two = values.get(random.nextInt(values.size()));
    String with =
        switch (random.nextInt(5)) {
          case 0 -> "";
          case 1 -> one.of(text) + "," + one.of(text);
          case 2 -> two.of(text);
          case 3 -> "\"" + one.of(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
          default -> OTHER.get(random.nextInt(OTHER.size()));
        };
    return text.substring(0, one.start()) + with + text.substring(one.end());
  }

  /// Where values stand after a colon or in a list.
  static List<Span> values(String text) {
    var values = new ArrayList<Span>();
    Matcher value = VALUE.matcher(text);
    while (value.find()) {
      boolean opens = value.group(1).equals("[") || value.group(1).equals("{");
      int end = opens ? closing(text, value.start(1)) : value.end(1);
      values.add(new Span(value.start(1), end));
    }
    return values;
  }

  /// Right after the bracket that closes the one here, or the end of what is damaged already.
  private static int closing(String text, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return text.length();
  }
}

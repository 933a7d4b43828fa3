package app.commonplace.importing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files of an export in one run of bytes, a line `=== name` before each, so that a fuzzer changes
/// their names as well as what stands in them, and a person can read what it found. Whatever stands
/// before the first such line is a file of its own, so that any bytes at all are a bundle.
record Bundle(Map<String, byte[]> files) {
  private static final Pattern HEAD = Pattern.compile("(?:^|\n)=== ([^\n]*)\n");
  private static final String NAMELESS = "export.json";

  static Bundle of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    var files = new LinkedHashMap<String, byte[]>();
    String name = NAMELESS;
    int from = 0;
    Matcher head = HEAD.matcher(text);
    while (head.find()) {
      put(files, name, text.substring(from, head.start()));
      name =
          new String(head.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      from = head.end();
    }
    put(files, name, text.substring(from));
    return new Bundle(files);
  }

  private static void put(Map<String, byte[]> files, String name, String content) {
    if (!name.equals(NAMELESS) || !content.isEmpty()) {
      files.putIfAbsent(name, content.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  byte[] bytes() {
    var text = new StringBuilder();
    files.forEach((name, content) ->
        text.append(text.isEmpty() ? "" : "\n")
            .append("=== ")
            .append(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
            .append('\n')
            .append(new String(content, StandardCharsets.ISO_8859_1)));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}

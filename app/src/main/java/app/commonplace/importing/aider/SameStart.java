package app.commonplace.importing.aider;

import app.commonplace.importing.Item;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells runs apart that were begun in the same second with the same prompt, as a script does that
/// starts several: by how many of them came before. A copy of a run, also of when it was shorter,
/// is the same run. One for each reading; one thread.
final class SameStart {
  private static final String MARK = " #";
  private static final Pattern MARKED = Pattern.compile(MARK + "\\d+$");

  private final Map<String, List<int[]>> runs = new HashMap<>();

  /// Which of those that begin alike a run is, from 1.
  int number(Item.Draft run) {
    List<int[]> alike = runs.computeIfAbsent(run.draft().externalId(), _ -> new ArrayList<>(1));
    int[] lines = lines(run.raw());
    for (int i = 0; i < alike.size(); i++) {
      int[] other = alike.get(i);
      if (isGrown(lines, other) || isGrown(other, lines)) {
        alike.set(i, lines.length > other.length ? lines : other);
        return i + 1;
      }
    }
    alike.add(lines);
    return alike.size();
  }

  private static int[] lines(byte[] raw) {
    return new String(raw, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .mapToInt(String::hashCode)
        .toArray();
  }

  private static boolean isGrown(int[] longer, int[] shorter) {
    return longer.length >= shorter.length
        && Arrays.equals(longer, 0, shorter.length, shorter, 0, shorter.length);
  }

  /// The original with a mark in its first line.
  static byte[] marked(byte[] raw, int number) {
    String text = new String(raw, StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    String first = text.substring(0, end).stripTrailing();
    return (first + MARK + number + text.substring(end)).getBytes(StandardCharsets.UTF_8);
  }

  static String withoutMark(String started) {
    return MARKED.matcher(started).replaceFirst("");
  }
}

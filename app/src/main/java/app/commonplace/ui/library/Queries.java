package app.commonplace.ui.library;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes queries that list what a click means.
final class Queries {
  private Queries() {}

  static String tag(String name) {
    return "tag:" + quoted(name);
  }

  static String source(String provider) {
    return "source:" + quoted(provider);
  }

  static String project(String name) {
    return "project:" + quoted(name);
  }

  /// What is in all of several lists. An entry has one source, so of several sources it is in any.
  static String all(List<String> lists) {
    Predicate<String> isSource = list -> list.matches("source:\\S+");
    String sources = lists.stream().filter(isSource).collect(Collectors.joining(" OR "));
    Stream<String> others = lists.stream().filter(isSource.negate());
    return Stream.concat(others, Stream.of(sources))
        .filter(list -> !list.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// Narrows a list by what was typed.
  static String both(String list, String typed) {
    return (list + " " + typed.strip()).strip();
  }

  private static String quoted(String value) {
    boolean plain =
        value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/-_.".indexOf(c) >= 0);
    return plain ? value : '"' + value.replace("\"", "") + '"';
  }
}

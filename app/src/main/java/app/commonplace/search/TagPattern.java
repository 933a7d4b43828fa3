package app.commonplace.search;

import app.commonplace.library.Tags;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the tags that a typed name stands for: that tag and those nested in it; a trailing `*`
/// stands for anything.
final class TagPattern {
  private TagPattern() {}

  static Set<Long> matching(String typed, Map<Long, String> tagNames) {
    String folded = Tags.folded(typed);
    boolean open = folded.endsWith("*");
    String name = open ? folded.substring(0, folded.length() - 1) : folded;
    return tagNames.entrySet().stream()
        .filter(tag -> matches(Tags.folded(tag.getValue()), name, open))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean matches(String tag, String name, boolean open) {
    return tag.equals(name) || tag.startsWith(open ? name : name + "/");
  }
}

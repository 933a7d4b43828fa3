package app.commonplace.importing.specstory;

/// Knows whether a line of Markdown stands between fences: transcripts quote other transcripts
/// there. One thread.
final class Fences {
  private String open = "";

  /// Takes the next line in; whether it is within a fence or one itself.
  boolean holds(String line) {
    String fence = fence(line.stripLeading());
    if (open.isEmpty()) {
      open = fence;
      return !fence.isEmpty();
    }
    boolean closes =
        !fence.isEmpty()
            && fence.charAt(0) == open.charAt(0)
            && fence.length() >= open.length()
            && line.strip().length() == fence.length();
    if (closes) {
      open = "";
    }
    return true;
  }

  private static String fence(String line) {
    if (!line.startsWith("```") && !line.startsWith("~~~")) {
      return "";
    }
    int end = 0;
    while (end < line.length() && line.charAt(end) == line.charAt(0)) {
      end++;
    }
    return line.substring(0, end);
  }
}

package app.commonplace.ui.reader;

import app.commonplace.text.Beginnings;
import java.util.regex.Pattern;

/// Names that every system takes for a file. What is proposed to a person is never a path, whatever
/// an archive called it.
final class SafeNames {
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|\\u202a-\\u202e\\u2066-\\u2069\\s]+");
  private static final Pattern DOTS = Pattern.compile("^[. ]+|[. ]+$");
  private static final int LONGEST = 80;

  private SafeNames() {}

  static String of(String name) {
    String clean = UNSAFE.matcher(name).replaceAll(" ").strip();
    clean = DOTS.matcher(clean).replaceAll("");
    if (clean.length() > LONGEST) {
      clean = shortened(clean);
    }
    return clean.isEmpty() ? "file" : clean;
  }

  /// The ending of a long name is what tells its kind.
  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
    return Beginnings.of(name, LONGEST - ending.length()).strip() + ending;
  }
}

package app.commonplace.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A table of cases in a text file, each a rule, an input and what it must become:
///
/// ```
/// # rule
///
/// input
///
/// ->
///
/// expected lines
/// ```
///
/// @param rule a sentence that names the case
public record Cases(String rule, String input, String expected) {

  /// The cases of a file beside a test.
  public static List<Cases> in(Class<?> test, String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(file), file)) {
      var cases = new ArrayList<Cases>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String one : text.substring(2).split("\n# ")) {
        int input = one.indexOf('\n');
        int arrow = one.indexOf("\n->\n");
        cases.add(
            new Cases(
                one.substring(0, input),
                one.substring(input, arrow).strip(),
                one.substring(arrow + 4).strip()));
      }
      return cases;
    }
  }

  @Override
  public String toString() {
    return rule;
  }
}

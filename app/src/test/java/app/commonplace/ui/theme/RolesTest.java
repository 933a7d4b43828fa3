package app.commonplace.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RolesTest {
  private static final Pattern ROLE = Pattern.compile("(-color-[a-z0-9-]+):\\s*([^;]+);");

  @ParameterizedTest
  @EnumSource
  void everySetHasTheSameRoles(Colours colours) {
    assertThat(roles(colours).keySet()).isEqualTo(roles(Colours.LIGHT).keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "fg-default, bg-default, 4.5",
    "fg-default, bg-subtle, 4.5",
    "fg-muted, bg-inset, 4.5",
    "fg-subtle, neutral-muted, 4.5",
    "fg-emphasis, accent-emphasis, 4.5",
    "accent-fg, accent-subtle, 4.5",
    "success-fg, success-subtle, 4.5",
    "warning-fg, warning-subtle, 4.5",
    "danger-fg, danger-subtle, 4.5",
    "mark-fg, mark-bg, 4.5",
    "fg-default, mark-bg, 4.5",
    "fg-default, segment, 4.5",
    "fg-default, selection, 4.5",
    "code-key, code-bg, 4.5",
    "code-str, code-bg, 4.5",
    "code-num, code-bg, 4.5",
    "code-com, code-bg, 4.5",
    "code-typ, code-bg, 4.5",
    "code-fun, code-bg, 4.5",
    "fg-muted, bg-default, 4.5",
    "fg-subtle, bg-default, 4.5",
    "fg-muted, bg-subtle, 4.5",
    "fg-subtle, bg-subtle, 4.5",
    "fg-default, bg-inset, 4.5",
    "fg-subtle, bg-inset, 4.5",
    "fg-default, bg-overlay, 4.5",
    "fg-muted, bg-overlay, 4.5",
    "fg-subtle, bg-overlay, 4.5",
    "fg-default, neutral-muted, 4.5",
    "fg-muted, neutral-muted, 4.5",
    "fg-default, neutral-subtle, 4.5",
    "fg-muted, neutral-subtle, 4.5",
    "fg-subtle, neutral-subtle, 4.5",
    "fg-default, accent-subtle, 4.5",
    "fg-muted, accent-subtle, 4.5",
    "fg-subtle, accent-subtle, 4.5",
    "accent-fg, bg-default, 4.5",
    "accent-fg, bg-overlay, 4.5",
    "accent-fg, bg-subtle, 4.5",
    "success-fg, bg-default, 4.5",
    "warning-fg, bg-default, 4.5",
    "danger-fg, bg-default, 4.5",
    "danger-fg, bg-overlay, 4.5",
    "border-control, bg-default, 3",
    "accent-emphasis, bg-default, 3",
    "warning-emphasis, neutral-muted, 3",
    "meter, neutral-muted, 3",
    "data-1, data-1-subtle, 3",
    "data-2, data-2-subtle, 3",
    "data-3, data-3-subtle, 3",
    "data-4, data-4-subtle, 3",
    "data-5, data-5-subtle, 3",
    "data-6, data-6-subtle, 3",
    "data-7, data-7-subtle, 3",
    "data-8, data-8-subtle, 3",
  })
  void colourPairsHaveEnoughContrast(String front, String back, double least) {
    for (Colours colours : Colours.values()) {
      Map<String, String> roles = roles(colours);
      double contrast =
          contrast(Color.web(roles.get("-color-" + front)), Color.web(roles.get("-color-" + back)));
      double wanted = colours.isContrast() ? higher(least) : least;
      assertThat(contrast)
          .as("%s on %s, %s", front, back, colours.word())
          .isGreaterThanOrEqualTo(wanted);
    }
  }

  /// What people who see little need: AAA for text, and for graphics what text has elsewhere.
  private static double higher(double least) {
    return least == 4.5 ? 7 : 4.5;
  }

  private static double contrast(Color a, Color b) {
    double light = Math.max(luminance(a), luminance(b));
    double dark = Math.min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> roles(Colours colours) {
    String name = "/app/commonplace/ui/css/roles-" + colours.word() + ".css";
    try (InputStream in = Stylesheets.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      var found = new LinkedHashMap<String, String>();
      Matcher matcher = ROLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        found.put(matcher.group(1), matcher.group(2).strip());
      }
      return found;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

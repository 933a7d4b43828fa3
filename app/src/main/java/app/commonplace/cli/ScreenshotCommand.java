package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws a screen into a file.
@Command(
    name = "screenshot",
    description = "Draw a screen with the library's real data into a PNG file; needs no display.",
    footer = "JSON: screen, out, width, height.")
final class ScreenshotCommand implements Action {
  static final List<String> SCREENS =
      List.of(
          "library",
          "search",
          "drop",
          "import",
          "receipt",
          "palette",
          "first-run",
          "settings",
          "link",
          "compare",
          "activity",
          "duplicates",
          "trash",
          "chosen",
          "image",
          "keys",
          "preview",
          "note");

  private static final List<String> THEMES =
      List.of("light", "dark", "contrast-light", "contrast-dark");

  private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");

  @Parameters(
      paramLabel = "SCREEN",
      description =
          "library, search, drop, import, receipt, palette, first-run, settings, link, compare,"
              + " activity, duplicates, trash, chosen, image, keys, preview or note.")
  String screen = "";

  @Option(names = "--out", paramLabel = "PNG", required = true, description = "The file to write.")
  Path out = Path.of("");

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "light",
      description = "light, dark, contrast-light or contrast-dark. Default: ${DEFAULT-VALUE}.")
  String theme = "light";

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1440x900",
      description = "Width and height. Default: ${DEFAULT-VALUE}.")
  String size = "1440x900";

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "What is searched for; for settings the page, such as keys.")
  @Nullable String query;

  @Option(names = "--entry", paramLabel = "ENTRY", description = "The entry that is open.")
  @Nullable Long entry;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description =
          "The language, such as de; en-XA is English made longer, en-XB written from the right.")
  @Nullable String locale;

  @Override
  public Outcome run(Session session) {
    Matcher measured = SIZE.matcher(size);
    require(SCREENS.contains(screen), "There is no screen " + screen, SCREENS);
    require(THEMES.contains(theme), "There is no theme " + theme, THEMES);
    require(measured.matches(), "The size " + size + " was not understood", List.of("1440x900"));
    var request =
        new ScreenshotRequest(
            session.library(),
            screen,
            session.path(out),
            theme,
            Integer.parseInt(measured.group(1)),
            Integer.parseInt(measured.group(2)),
            query,
            entry,
            locale == null ? null : Locale.forLanguageTag(locale).toLanguageTag());
    session.screens().get().screenshot(request);
    var json =
        new JsonObject()
            .with("screen", screen)
            .with("out", request.out().toString())
            .with("width", request.width())
            .with("height", request.height());
    return Outcome.done(json, terminal -> terminal.line(request.out().toString()));
  }

  private static void require(boolean known, String wrong, List<String> right) {
    if (!known) {
      throw new Problem(
          ProblemCode.USAGE, wrong + ".", "Write for example " + String.join(", ", right) + ".");
    }
  }
}

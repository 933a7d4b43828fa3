package app.commonplace.importing.parts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a source as a Markdown link that no title or address can break out of, not even within a
/// table.
public final class MarkdownLink {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern MARKUP = Pattern.compile("[\\\\\\[\\]`|]");

  private MarkdownLink() {}

  /// A link; without a title it shows the address's host.
  public static String of(@Nullable String title, String url) {
    String shown = title == null || title.isBlank() ? hostOf(url) : title;
    String line = SPACE.matcher(shown.strip()).replaceAll(" ");
    return "[" + MARKUP.matcher(line).replaceAll("\\\\$0") + "](" + safe(url) + ")";
  }

  private static String safe(String url) {
    return url.strip()
        .replace(" ", "%20")
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("|", "%7C")
        .replace("\n", "");
  }

  private static String hostOf(String url) {
    int scheme = url.indexOf("://");
    int from = scheme < 0 ? 0 : scheme + 3;
    int slash = url.indexOf('/', from);
    return slash < 0 ? url.substring(from) : url.substring(from, slash);
  }
}

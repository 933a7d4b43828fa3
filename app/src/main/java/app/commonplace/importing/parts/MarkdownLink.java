package app.commonplace.importing.parts;

import org.jspecify.annotations.Nullable;

/// Writes a source as a Markdown link that no title or address can break out of.
public final class MarkdownLink {
  private MarkdownLink() {}

  /// A link; without a title it shows the address's host.
  public static String of(@Nullable String title, String url) {
    String shown = title == null || title.isBlank() ? hostOf(url) : title;
    String safeTitle =
        shown
            .strip()
            .replaceAll("\\s+", " ")
            .replace("\\", "\\\\")
            .replace("[", "\\[")
            .replace("]", "\\]");
    String safeUrl =
        url.strip().replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("\n", "");
    return "[" + safeTitle + "](" + safeUrl + ")";
  }

  private static String hostOf(String url) {
    int scheme = url.indexOf("://");
    int from = scheme < 0 ? 0 : scheme + 3;
    int slash = url.indexOf('/', from);
    return slash < 0 ? url.substring(from) : url.substring(from, slash);
  }
}

package app.commonplace.importing.chatgpt;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The web page that every official archive brings along to look at its conversations. A script in
/// it holds the same list as the file beside it, so it is read only where that file is not there.
/// Stateless.
final class ViewerPage {
  private static final String MARK = "var jsonData = [";
  private static final Pattern LIST = Pattern.compile("(?i)conversations(-\\d{1,9})?\\.json");

  private ViewerPage() {}

  /// Whether a file is such a page, and all there is of its archive.
  static boolean is(Beginning beginning) {
    return beginning.shape().outer() == JsonShape.Outer.MARKUP
        && beginning.text().contains(MARK)
        && beginning.archive().members().stream()
            .noneMatch(member -> LIST.matcher(member.baseName()).matches());
  }

  /// Whether a file that this format reads is a page, whatever it is called.
  static boolean isPage(Archive archive, Member member) {
    try (InputStream in = archive.open(member)) {
      return JsonShape.of(in).outer() == JsonShape.Outer.MARKUP;
    } catch (IOException _) {
      // reading it as a list will say so
      return false;
    }
  }

  /// The list within the page, and what follows it.
  static InputStream list(Archive archive, Member page) throws IOException {
    InputStream in = new BufferedInputStream(archive.open(page));
    byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
    int found = 0;
    while (found < mark.length) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      // no beginning of the mark stands within it, so a miss starts anew
      found = next == mark[found] ? found + 1 : next == mark[0] ? 1 : 0;
    }
    return new SequenceInputStream(new ByteArrayInputStream(new byte[] {'['}), in);
  }
}

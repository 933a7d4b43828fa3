package app.commonplace.importing;

import app.commonplace.model.EntryDraft;
import app.commonplace.model.PartDraft;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import app.commonplace.text.Beginnings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line a list shows under a title: the first thing the first answer says beyond a greeting,
/// without Markdown.
final class Preview {
  private static final int LENGTH = 200;
  private static final int LOOKED_AT = 2_000;
  private static final Pattern FENCE = Pattern.compile("(?s)```.*?(```|$)");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern MARKUP =
      Pattern.compile("(?m)^\\s{0,3}(#{1,6}|>|[-*+]|\\d+\\.)\\s+|[*_`~|]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)^(sure|certainly|of course|absolutely|great question|good question|hi|hello|thanks|thank you"
              + "|gerne|natürlich|klar|hallo|gute frage)\\b[^.!?:\\n]{0,60}[.!?:]\\s*");

  private Preview() {}

  static String of(EntryDraft entry) {
    List<PassageDraft> branch = currentBranch(entry);
    return first(branch, Role.ASSISTANT)
        .or(() -> first(branch, Role.SECTION))
        .or(() -> first(branch, Role.USER))
        .orElse("");
  }

  private static Optional<String> first(List<PassageDraft> branch, Role role) {
    return branch.stream()
        .filter(passage -> passage.role() == role && !passage.hidden())
        .map(passage -> line(text(passage)))
        .filter(line -> !line.isEmpty())
        .findFirst();
  }

  private static String text(PassageDraft passage) {
    String text = Passage.readableText(passage.parts().stream().map(PartDraft::part).toList());
    return text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
  }

  static String line(String markdown) {
    String text = markdown;
    if (text.contains("```")) {
      text = FENCE.matcher(text).replaceAll(" ");
    }
    if (text.contains("](")) {
      text = LINK.matcher(text).replaceAll("$1");
    }
    text = MARKUP.matcher(text).replaceAll("");
    text = SPACE.matcher(text).replaceAll(" ").strip();
    text = GREETING.matcher(text).replaceFirst("");
    return Beginnings.of(text, LENGTH);
  }

  private static List<PassageDraft> currentBranch(EntryDraft entry) {
    Map<String, PassageDraft> byId = new HashMap<>();
    entry.passages().forEach(passage -> byId.put(passage.externalId(), passage));
    var branch = new java.util.ArrayDeque<PassageDraft>();
    @Nullable PassageDraft at = entry.currentLeaf() == null ? null : byId.get(entry.currentLeaf());
    while (at != null && branch.size() <= byId.size()) {
      branch.addFirst(at);
      at = at.parentId() == null ? null : byId.get(at.parentId());
    }
    return List.copyOf(branch);
  }
}

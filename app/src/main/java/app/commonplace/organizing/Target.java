package app.commonplace.organizing;

import app.commonplace.library.Reading;
import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a tag, link or note is attached to: an entry as a whole, or one of its passages. Its
/// address is `commonplace://e/ENTRY#pPASSAGE`; `ENTRY` and `ENTRY#pPASSAGE` are understood as
/// well.
public record Target(EntryId entry, @Nullable PassageId passage) {
  /// What a stable address begins with, and nothing else does.
  public static final String SCHEME = "commonplace:";

  private static final Pattern ADDRESS =
      Pattern.compile("(?:commonplace://e/)?(\\d{1,18})(?:#p(\\d{1,18}))?");

  public static Target of(EntryId entry) {
    return new Target(entry, null);
  }

  /// Reads an address; whether it exists is another question.
  public static Target parse(String address) {
    Matcher matcher = ADDRESS.matcher(address.strip());
    if (!matcher.matches()) {
      throw new Problem(
          ProblemCode.USAGE,
          "\"%s\" is not an entry or passage.".formatted(address),
          "Write the number of an entry, such as 12, or of a passage in it, such as 12#p345.");
    }
    var entry = new EntryId(Long.parseLong(matcher.group(1)));
    String passage = matcher.group(2);
    return new Target(entry, passage == null ? null : new PassageId(Long.parseLong(passage)));
  }

  /// Where it is now: what was merged into another entry is found there.
  public Target now(Reading reading) {
    return new Target(
        reading.joined().home(entry), passage == null ? null : reading.joined().home(passage));
  }

  /// Refuses what the library does not have.
  void require(Reading reading) {
    boolean exists =
        passage == null
            ? reading.entries().find(entry).isPresent()
            : reading
                .passages()
                .find(passage)
                .map(Passage::entry)
                .filter(entry::equals)
                .isPresent();
    if (!exists) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          passage == null
              ? "There is no entry %s.".formatted(entry)
              : "Entry %s has no passage %s.".formatted(entry, passage),
          "`commonplace list` shows what there is.");
    }
  }

  /// The stable address.
  public String address() {
    return "commonplace://e/" + entry + (passage == null ? "" : "#p" + passage);
  }
}

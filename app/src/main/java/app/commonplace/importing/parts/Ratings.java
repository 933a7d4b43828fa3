package app.commonplace.importing.parts;

import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person thought of an answer, in the same two words whatever its provider calls them. It
/// stands at the answer's first prose, since it is about what was said. Stateless.
public final class Ratings {
  private static final Set<String> UP =
      Set.of("up", "upvote", "thumbsup", "thumbup", "like", "liked", "good", "positive", "1");
  private static final Set<String> DOWN =
      Set.of(
          "down",
          "downvote",
          "thumbsdown",
          "thumbdown",
          "dislike",
          "disliked",
          "bad",
          "negative",
          "-1");
  private static final Set<String> NONE = Set.of("", "none", "neutral", "null", "0", "unspecified");

  private Ratings() {}

  /// The word for a rating as it is stated; null when there is none.
  public static @Nullable String word(@Nullable String stated) {
    if (stated == null) {
      return null;
    }
    String bare = stated.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]|(?<=.)-", "");
    if (NONE.contains(bare)) {
      return null;
    }
    return UP.contains(bare) ? "up" : DOWN.contains(bare) ? "down" : stated.strip();
  }

  /// The same parts with a rating; as they are when nothing was rated, or nothing is there to be.
  public static List<PartDraft> on(
      List<PartDraft> parts, @Nullable String stated, @Nullable String comment) {
    String rating = word(stated);
    if (parts.isEmpty() || (rating == null && comment == null)) {
      return parts;
    }
    int at = 0;
    for (int i = parts.size() - 1; i >= 0; i--) {
      at = parts.get(i).part().kind() == PartKind.PROSE ? i : at;
    }
    var rated = new ArrayList<>(parts);
    Part part = parts.get(at).part().with(Meta.RATING, rating).with(Meta.COMMENT, comment);
    rated.set(at, new PartDraft(part, parts.get(at).bytes()));
    return rated;
  }
}

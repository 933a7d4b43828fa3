package app.commonplace.ui.reader;

import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.Passage;
import app.commonplace.ui.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was said of an answer outside of the conversation: by the person to its provider, and by
/// whoever held it against another answer. Immutable.
///
/// @param rating `up`, `down`, or the provider's own word
/// @param comment what the person wrote about it; empty when nothing
/// @param verdict `won`, `lost`, or the words of where it comes from
public record Opinion(@Nullable String rating, String comment, @Nullable String verdict) {
  /// What an opinion is, by the sign that stands before it.
  enum Sign {
    UP,
    DOWN,
    RATED,
    VERDICT,
    WRITTEN
  }

  /// One thing that was said, in words.
  record Line(Sign sign, String words) {}

  /// What was said of a passage, at whichever of its parts it stands; empty when nothing was.
  public static Optional<Opinion> of(Passage passage) {
    String rating = about(passage, Meta.RATING);
    String comment = about(passage, Meta.COMMENT);
    String verdict = about(passage, Meta.VERDICT);
    if (rating == null && comment == null && verdict == null) {
      return Optional.empty();
    }
    String written = comment == null ? "" : Content.cut(comment.strip());
    return Optional.of(new Opinion(rating, written, verdict));
  }

  private static @Nullable String about(Passage passage, String key) {
    return passage.parts().stream()
        .map((Part part) -> part.about(key))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// All of it in words, the comment left out.
  List<Line> lines(Texts texts) {
    var lines = new ArrayList<Line>();
    if (verdict != null) {
      lines.add(new Line(Sign.VERDICT, verdict(verdict, texts)));
    }
    if (rating != null) {
      lines.add(rating(rating, texts));
    } else if (!comment.isEmpty()) {
      lines.add(new Line(Sign.WRITTEN, texts.get("reader.commented")));
    }
    return lines;
  }

  /// The same in one line.
  public String inOneLine(Texts texts) {
    return lines(texts).stream().map(Line::words).collect(Collectors.joining(" · "));
  }

  /// How it did against another one; empty when it was not held against any.
  public String verdictIn(Texts texts) {
    return verdict == null ? "" : verdict(verdict, texts);
  }

  private static Line rating(String rating, Texts texts) {
    return switch (rating) {
      case "up" -> new Line(Sign.UP, texts.get("reader.rated.up"));
      case "down" -> new Line(Sign.DOWN, texts.get("reader.rated.down"));
      default -> new Line(Sign.RATED, texts.get("reader.rated", rating));
    };
  }

  private static String verdict(String verdict, Texts texts) {
    return switch (verdict.strip().toLowerCase(Locale.ROOT)) {
      case "won" -> texts.get("reader.verdict.won");
      case "lost" -> texts.get("reader.verdict.lost");
      case "tie" -> texts.get("reader.verdict.tie");
      case "tie (bothbad)", "both_bad", "bothbad" -> texts.get("reader.verdict.bothBad");
      default -> texts.get("reader.verdict", verdict);
    };
  }
}

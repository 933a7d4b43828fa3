package app.commonplace.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a person wants files read that several formats could read. Immutable.
///
/// @param formats by kind of file; an empty name leaves the files out
/// @param source the provider that all of it is of, whatever it looks like; null where nobody said
///   so
public record Answers(Map<Doubt.Kind, String> formats, @Nullable String source) {
  public static final Answers NONE = new Answers(Map.of(), null);

  /// The answer that leaves files out.
  public static final String LEAVE_OUT = "";

  public Answers {
    formats = Map.copyOf(formats);
  }

  /// Says of which provider it is.
  public static Answers as(String source) {
    return new Answers(Map.of(), source);
  }

  public Optional<String> to(Doubt.Kind kind) {
    return Optional.ofNullable(formats.get(kind));
  }

  public Answers with(Doubt.Kind kind, String format) {
    var more = new HashMap<>(formats);
    more.put(kind, format);
    return new Answers(more, source);
  }
}

package app.commonplace.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How a person wants files read that several formats could read. Immutable.
///
/// @param formats by kind of file; an empty name leaves the files out
public record Answers(Map<Doubt.Kind, String> formats) {
  public static final Answers NONE = new Answers(Map.of());

  /// The answer that leaves files out.
  public static final String LEAVE_OUT = "";

  public Answers {
    formats = Map.copyOf(formats);
  }

  public Optional<String> to(Doubt.Kind kind) {
    return Optional.ofNullable(formats.get(kind));
  }

  public Answers with(Doubt.Kind kind, String format) {
    var more = new HashMap<>(formats);
    more.put(kind, format);
    return new Answers(more);
  }
}

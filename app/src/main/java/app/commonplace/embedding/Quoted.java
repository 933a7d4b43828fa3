package app.commonplace.embedding;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text to embed, and where in the library it stands: told to whoever sends it away, so that it
/// can be written down. Immutable.
public record Quoted(String text, Set<EntryId> entries, Set<PassageId> passages) {
  public Quoted {
    entries = Set.copyOf(entries);
    passages = Set.copyOf(passages);
  }

  /// A text that stands nowhere.
  public static Quoted of(String text) {
    return new Quoted(text, Set.of(), Set.of());
  }

  /// The same text, standing also where another one does.
  public Quoted and(Quoted other) {
    return new Quoted(text, union(entries, other.entries), union(passages, other.passages));
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  public Quoted withText(String other) {
    return new Quoted(other, entries, passages);
  }
}

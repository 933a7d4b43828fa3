package app.commonplace.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is set on this machine for the window alone. Immutable.
///
/// @param keys what a person bound anew: the word of an action and its key, empty where it has none
/// @param letters whether a letter, digit or sign alone does what it is bound to
/// @param libraries those that were open, the last one first
/// @param place where the window was last; null before the first time
public record WindowSettings(
    Look look,
    ReadingStyle reading,
    Map<String, String> keys,
    boolean letters,
    List<Path> libraries,
    @Nullable WindowPlace place) {
  /// As many libraries as a person can tell apart in a short list.
  private static final int REMEMBERED = 8;

  public static final WindowSettings DEFAULT =
      new WindowSettings(Look.DEFAULT, ReadingStyle.DEFAULT, Map.of(), true, List.of(), null);

  public WindowSettings {
    keys = Map.copyOf(keys);
    libraries = List.copyOf(libraries);
  }

  public WindowSettings with(Look changed) {
    return new WindowSettings(changed, reading, keys, letters, libraries, place);
  }

  public WindowSettings with(ReadingStyle changed) {
    return new WindowSettings(look, changed, keys, letters, libraries, place);
  }

  public WindowSettings withKeys(Map<String, String> changed) {
    return new WindowSettings(look, reading, changed, letters, libraries, place);
  }

  public WindowSettings withLetters(boolean changed) {
    return new WindowSettings(look, reading, keys, changed, libraries, place);
  }

  /// @param key as it is written down; empty for none
  public WindowSettings withKey(String action, String key) {
    var changed = new TreeMap<>(keys);
    changed.put(action, key);
    return withKeys(changed);
  }

  /// With the usual key of an action.
  public WindowSettings withoutKey(String action) {
    var changed = new TreeMap<>(keys);
    changed.remove(action);
    return withKeys(changed);
  }

  public WindowSettings withPlace(WindowPlace changed) {
    return new WindowSettings(look, reading, keys, letters, libraries, changed);
  }

  /// Puts a library first among those that were open.
  public WindowSettings opened(Path library) {
    return new WindowSettings(
        look,
        reading,
        keys,
        letters,
        Stream.concat(Stream.of(library), libraries.stream()).distinct().limit(REMEMBERED).toList(),
        place);
  }

  /// Without a library that a person no longer wants to see in the list.
  public WindowSettings forgetting(Path library) {
    return new WindowSettings(
        look,
        reading,
        keys,
        letters,
        libraries.stream().filter(known -> !known.equals(library)).toList(),
        place);
  }
}

package app.commonplace.runtime;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is set on this machine for the window alone. Immutable.
///
/// @param keys what a person bound anew: the word of an action and its key, empty where it has none
/// @param letters whether a letter, digit or sign alone does what it is bound to
/// @param libraries those that were open, and what was left undone in them
/// @param place where the window was last; null before the first time
/// @param told what is said once and was
/// @param arrivals exports that arrive in the folder of downloads after this are offered; null when
///   none are
public record WindowSettings(
    Look look,
    ReadingStyle reading,
    Map<String, String> keys,
    boolean letters,
    KnownLibraries libraries,
    @Nullable WindowPlace place,
    Told told,
    @Nullable Instant arrivals) {
  public static final WindowSettings DEFAULT =
      new WindowSettings(
          Look.DEFAULT,
          ReadingStyle.DEFAULT,
          Map.of(),
          true,
          KnownLibraries.NONE,
          null,
          Told.NOTHING,
          null);

  public WindowSettings {
    keys = Map.copyOf(keys);
  }

  public WindowSettings with(Look changed) {
    return new WindowSettings(changed, reading, keys, letters, libraries, place, told, arrivals);
  }

  public WindowSettings with(ReadingStyle changed) {
    return new WindowSettings(look, changed, keys, letters, libraries, place, told, arrivals);
  }

  public WindowSettings withKeys(Map<String, String> changed) {
    return new WindowSettings(look, reading, changed, letters, libraries, place, told, arrivals);
  }

  public WindowSettings withLetters(boolean changed) {
    return new WindowSettings(look, reading, keys, changed, libraries, place, told, arrivals);
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
    return new WindowSettings(look, reading, keys, letters, libraries, changed, told, arrivals);
  }

  public WindowSettings withTold(Told changed) {
    return new WindowSettings(look, reading, keys, letters, libraries, place, changed, arrivals);
  }

  public WindowSettings withArrivals(@Nullable Instant changed) {
    return new WindowSettings(look, reading, keys, letters, libraries, place, told, changed);
  }

  private WindowSettings with(KnownLibraries changed) {
    return new WindowSettings(look, reading, keys, letters, changed, place, told, arrivals);
  }

  /// Puts a library first among those that were open.
  public WindowSettings opened(Path library) {
    return with(libraries.opening(library));
  }

  /// With a library that was forgotten again, and what was known of it before.
  public WindowSettings remembering(Path library, WindowSettings before) {
    return with(libraries.remembering(library, before.libraries));
  }

  /// Without a library that a person no longer wants to see in the list.
  public WindowSettings forgetting(Path library) {
    return with(libraries.forgetting(library));
  }

  /// With the imports of a library that are not at their end.
  public WindowSettings leaving(Path library, List<UnfinishedImport> unfinished) {
    return with(libraries.leaving(library, unfinished));
  }
}

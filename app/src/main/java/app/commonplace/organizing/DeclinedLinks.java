package app.commonplace.organizing;

import app.commonplace.library.Reading;
import app.commonplace.library.Settings;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryId;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Pairs of entries that a person does not want linked, kept with the library so that they are not
/// suggested again. Immutable.
public final class DeclinedLinks {
  private final Set<String> pairs;

  private DeclinedLinks(Set<String> pairs) {
    this.pairs = pairs;
  }

  public static DeclinedLinks of(Reading reading) {
    return new DeclinedLinks(
        reading.settings().find(Settings.DECLINED_LINKS).stream()
            .flatMap(kept -> Arrays.stream(kept.split(" ")))
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /// Whichever of the two is open.
  public boolean hold(EntryId one, EntryId other) {
    return pairs.contains(pair(one, other));
  }

  static void change(Writing writing, EntryId one, EntryId other, boolean declined) {
    Set<String> pairs = of(writing).pairs;
    boolean changed = declined ? pairs.add(pair(one, other)) : pairs.remove(pair(one, other));
    if (changed) {
      writing.settingWriter().keepForItself(Settings.DECLINED_LINKS, String.join(" ", pairs));
    }
  }

  private static String pair(EntryId one, EntryId other) {
    long first = Math.min(one.value(), other.value());
    return first + "-" + Math.max(one.value(), other.value());
  }
}

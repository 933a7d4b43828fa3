package app.commonplace.importing;

import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.Passage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A library as text, place by place, so that two can be compared.
final class WholeLibrary {
  private WholeLibrary() {}

  /// All that a person can see of a library, but for numbers that depend on the order of imports
  /// and for the provider's own time of change: where nothing else changed it stays as it was first
  /// seen, since an import of what is known writes nothing.
  static Map<String, String> of(Reading library) {
    var whole = new TreeMap<String, String>();
    for (Entry entry : library.entries().all()) {
      whole.put(
          entry.externalId(),
          Stream.of(
                  entry.title(),
                  entry.model(),
                  entry.project(),
                  entry.createdAt(),
                  entry.branches(),
                  entry.tags(),
                  entry.starred(),
                  entry.archived())
              .map(String::valueOf)
              .collect(Collectors.joining(", ")));
      for (Passage passage : library.passages().of(entry.id())) {
        whole.put(
            entry.externalId() + "/" + passage.externalId(),
            "%s, current %s, %s, %s"
                .formatted(
                    passage.role(), passage.current(), passage.createdAt(), passage.parts()));
      }
    }
    return whole;
  }

  /// Only what differs, since whole libraries are no reading for a person.
  static List<String> differences(Map<String, String> one, Library other) {
    Map<String, String> actual = other.read(WholeLibrary::of);
    var places = new TreeSet<>(one.keySet());
    places.addAll(actual.keySet());
    return places.stream()
        .filter(place -> !Objects.equals(one.get(place), actual.get(place)))
        .map(place -> place + "\n  " + one.get(place) + "\n  " + actual.get(place))
        .toList();
  }
}

package app.commonplace.search;

import app.commonplace.indexing.TextField;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The passages of one entry, and where the words of a query stand in them. Filled by an engine,
/// then read; one thread.
final class EntryWords {
  /// How far around a passage its context reaches, in passages along its branch.
  private static final int REACH = 2;

  /// A passage with the words of a query.
  ///
  /// @param before the place of the passage before it on its branch, negative for the first
  /// @param looked whether the query looks at it at all
  /// @param fields those that hold anything
  record Line(
      PassageId id,
      int before,
      boolean looked,
      PassageFacts facts,
      Map<TextField, FieldTerms> fields) {}

  private final EntryId entry;
  private final List<Line> lines;
  private final Map<PassageId, Integer> places = new HashMap<>();
  private final int[] after;
  private @Nullable Map<TextField, FieldTerms> whole;

  /// @param lines parents before children
  EntryWords(EntryId entry, List<Line> lines) {
    this.entry = entry;
    this.lines = List.copyOf(lines);
    this.after = new int[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      places.put(lines.get(i).id(), i);
      after[i] = -1;
      if (lines.get(i).before() >= 0 && lines.get(i).looked()) {
        after[lines.get(i).before()] = i;
      }
    }
  }

  EntryId entry() {
    return entry;
  }

  @Nullable Line line(PassageId passage) {
    Integer place = places.get(passage);
    return place == null ? null : lines.get(place);
  }

  /// A passage and those around it on its branch, as one text.
  Map<TextField, FieldTerms> context(PassageId passage) {
    return together(placesAround(passage));
  }

  /// A passage and those around it on its branch.
  List<PassageId> around(PassageId passage) {
    return placesAround(passage).stream().map(place -> lines.get(place).id()).toList();
  }

  private List<Integer> placesAround(PassageId passage) {
    var around = new ArrayList<Integer>();
    int place = places.getOrDefault(passage, -1);
    int at = place;
    for (int i = 0; i <= REACH && at >= 0; i++) {
      around.addFirst(at);
      at = before(at);
    }
    at = place < 0 ? -1 : after[place];
    for (int i = 0; i < REACH && at >= 0; i++) {
      around.add(at);
      at = after[at];
    }
    return around;
  }

  /// The nearest one before that is looked at.
  private int before(int place) {
    int at = lines.get(place).before();
    while (at >= 0 && !lines.get(at).looked()) {
      at = lines.get(at).before();
    }
    return at;
  }

  /// The whole entry as one text.
  Map<TextField, FieldTerms> whole() {
    Map<TextField, FieldTerms> known = whole;
    if (known == null) {
      var all = new ArrayList<Integer>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).looked()) {
          all.add(i);
        }
      }
      known = together(all);
      whole = known;
    }
    return known;
  }

  private Map<TextField, FieldTerms> together(List<Integer> parts) {
    var fields = new EnumMap<TextField, FieldTerms>(TextField.class);
    for (int part : parts) {
      lines
          .get(part)
          .fields()
          .forEach(
              (field, terms) -> fields.computeIfAbsent(field, _ -> new FieldTerms()).append(terms));
    }
    return fields;
  }
}

package app.commonplace.twins;

import app.commonplace.model.Entry;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What two entries have in common, and what the one that is kept has after they were merged.
///
/// @param kept the entry that stays
/// @param gone the entry that becomes part of it
/// @param rows what is said in them, side by side, as the merged entry would read
/// @param tags names of the tags of either
public record Preview(
    Entry kept,
    Entry gone,
    List<Row> rows,
    List<String> tags,
    int notes,
    int links,
    boolean starred) {

  public Preview {
    rows = List.copyOf(rows);
    tags = List.copyOf(tags);
  }

  /// A passage that both have, or only one of them.
  public record Row(@Nullable Passage kept, @Nullable Passage gone) {
    public boolean isShared() {
      return kept != null && gone != null;
    }

    /// The passage as the merged entry has it.
    public Passage passage() {
      return kept != null ? kept : Objects.requireNonNull(gone);
    }
  }

  public int shared() {
    return (int) rows.stream().filter(Row::isShared).count();
  }

  public int onlyKept() {
    return (int) rows.stream().filter(row -> row.gone() == null).count();
  }

  public int onlyGone() {
    return (int) rows.stream().filter(row -> row.kept() == null).count();
  }

  /// What only the second has stands behind what it follows there.
  static List<Row> rows(Alignment alignment, List<Passage> kept, List<Passage> gone) {
    Map<PassageId, PassageId> matches = alignment.matches();
    var shared = new HashMap<PassageId, Passage>();
    var following = new HashMap<@Nullable PassageId, List<Row>>();
    PassageId after = null;
    for (Passage passage : gone) {
      PassageId match = matches.get(passage.id());
      if (match != null) {
        after = match;
        shared.put(match, passage);
      } else if (!passage.hidden()) {
        following.computeIfAbsent(after, _ -> new ArrayList<>(1)).add(new Row(null, passage));
      }
    }
    var rows = new ArrayList<Row>(following.getOrDefault(null, List.of()));
    for (Passage passage : kept) {
      if (!passage.hidden()) {
        rows.add(new Row(passage, shared.get(passage.id())));
      }
      rows.addAll(following.getOrDefault(passage.id(), List.of()));
    }
    return rows;
  }
}

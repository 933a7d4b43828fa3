package app.commonplace.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an import does, one line for each entry, in the order in which its archives hold them: an
/// entry that comes twice has one line that tells both. Filled by the importing thread.
public final class Forecast implements ImportListener {
  private final List<Happening> lines = new ArrayList<>();
  private final Map<EntryName, List<Integer>> places = new HashMap<>();

  /// How many lines there are so far.
  public int size() {
    return lines.size();
  }

  public List<Happening> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void progress(Receipt soFar, long bytesRead, long bytesTotal) {}

  @Override
  public void entry(Happening happening) {
    EntryName name = happening.name();
    if (name == null) {
      lines.add(happening);
      return;
    }
    List<Integer> alike = places.computeIfAbsent(name.ofAnyone(), _ -> new ArrayList<>(1));
    for (int place : alike) {
      Happening known = lines.get(place);
      if (known.name() != null && known.name().isSame(name)) {
        lines.set(place, known.and(happening));
        return;
      }
    }
    alike.add(lines.size());
    lines.add(happening);
  }
}

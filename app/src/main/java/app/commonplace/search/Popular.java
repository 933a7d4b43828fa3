package app.commonplace.search;

import app.commonplace.library.Durability;
import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.search.query.QueryParser;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is searched for often and lately, kept with the library so that it can be searched again in
/// the background after an import. Each use counts one, and half of that a month later.
/// Thread-safe; blocking.
public final class Popular {
  private static final String SETTING = "popular.searches";
  private static final int KEPT = 50;
  private static final int LONGEST = 200;
  private static final double HALVED = Duration.ofDays(30).toMillis();

  /// A query used a moment ago is not written again.
  private static final Duration MOMENT = Duration.ofMinutes(10);

  private final Library library;
  private final Clock clock;

  /// One query, and what its uses counted together when it was last used.
  private record Use(double weight, long millis, String query) {
    double weightAt(long now) {
      return weight * Math.pow(0.5, Math.max(0, now - millis) / HALVED);
    }

    String line() {
      return weight + "\t" + millis + "\t" + query;
    }

    static Optional<Use> ofLine(String line) {
      String[] told = line.split("\t", 3);
      try {
        return told.length == 3
            ? Optional.of(new Use(Double.parseDouble(told[0]), Long.parseLong(told[1]), told[2]))
            : Optional.empty();
      } catch (NumberFormatException _) {
        return Optional.empty(); // changed by hand: the query counts from anew
      }
    }
  }

  public Popular(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /// Counts a query that a person stayed with: one that rested, or of which a hit was opened. Pages
  /// of pasted text are not counted, nor is anything where the library cannot be written.
  public void remember(String typed) {
    String query = QueryParser.parse(typed).query().print().replaceAll("\\s+", " ").strip();
    if (query.isEmpty() || query.length() > LONGEST || !library.canWrite()) {
      return;
    }
    long now = clock.millis();
    List<Use> before = library.read(Popular::uses);
    boolean justUsed =
        before.stream()
            .anyMatch(use -> use.query().equals(query) && now - use.millis() < MOMENT.toMillis());
    if (!justUsed) {
      library.write(
          Durability.CAN_BE_REDONE,
          writing -> {
            List<Use> uses = counted(uses(writing), query, now);
            String lines = uses.stream().map(Use::line).collect(Collectors.joining("\n"));
            writing.settingWriter().keepForItself(SETTING, lines);
            return uses.size();
          });
    }
  }

  private static List<Use> counted(List<Use> uses, String query, long now) {
    var counted = new ArrayList<>(uses);
    double before =
        uses.stream()
            .filter(use -> use.query().equals(query))
            .mapToDouble(use -> use.weightAt(now))
            .sum();
    counted.removeIf(use -> use.query().equals(query));
    sort(counted, now);
    counted.addFirst(new Use(before + 1, now, query));
    return counted.stream().limit(KEPT).toList();
  }

  private static void sort(List<Use> uses, long now) {
    uses.sort(Comparator.comparingDouble((Use use) -> use.weightAt(now)).reversed());
  }

  private static List<Use> uses(Reading reading) {
    return reading.settings().find(SETTING).stream()
        .flatMap(String::lines)
        .map(Use::ofLine)
        .flatMap(Optional::stream)
        .toList();
  }

  /// Queries, those used most and last first; at most 50.
  public List<String> popular() {
    var uses = new ArrayList<>(library.read(Popular::uses));
    sort(uses, clock.millis());
    return uses.stream().map(Use::query).toList();
  }
}

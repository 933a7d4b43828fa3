package app.commonplace.ui.importing;

import app.commonplace.importing.Loss;
import app.commonplace.importing.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Problems of a receipt that have the same reason.
///
/// @param reason of the first of them
/// @param problems at least one
record ProblemGroup(Loss loss, String reason, List<Remark> problems) {
  // names and numbers differ from place to place while the reason is one
  private static final Pattern PARTICULAR =
      Pattern.compile("\\d[\\d.,]*|\"[^\"]*\"|“[^”]*”|`[^`]*`");

  private record Key(Loss loss, String shape) {}

  ProblemGroup {
    problems = List.copyOf(problems);
  }

  /// The worst first, then the most frequent.
  static List<ProblemGroup> of(List<Remark> problems) {
    Map<Key, List<Remark>> byReason = new LinkedHashMap<>();
    for (Remark problem : problems) {
      var key = new Key(problem.loss(), shape(problem.reason()));
      byReason.computeIfAbsent(key, _ -> new ArrayList<>()).add(problem);
    }
    return byReason.values().stream()
        .map(same -> new ProblemGroup(same.getFirst().loss(), same.getFirst().reason(), same))
        .sorted(
            Comparator.comparing((ProblemGroup group) -> severity(group.loss()))
                .thenComparing(group -> -group.count()))
        .toList();
  }

  private static int severity(Loss loss) {
    return switch (loss) {
      case LOST -> 0;
      case PART -> 1;
      case SKIPPED -> 2;
      case NOTE -> 3;
    };
  }

  int count() {
    return problems.size();
  }

  private static String shape(String reason) {
    return PARTICULAR.matcher(reason).replaceAll("#");
  }
}

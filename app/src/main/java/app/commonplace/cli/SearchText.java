package app.commonplace.cli;

import app.commonplace.cli.output.Terminal;
import app.commonplace.model.EntryId;
import app.commonplace.model.Provider;
import app.commonplace.search.Explanation;
import app.commonplace.search.Hit;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hits for a person: below the entry they stand in, the best entry first.
record SearchText(Terminal terminal) {

  void print(SearchResult result) {
    Map<EntryId, List<Hit>> byEntry = new LinkedHashMap<>();
    for (Hit hit : result.hits()) {
      byEntry.computeIfAbsent(hit.entryId(), _ -> new ArrayList<>()).add(hit);
    }
    byEntry.values().forEach(this::print);
    if (result.notice() != null) {
      terminal.notice(result.notice());
    }
    terminal.notice(summary(result));
  }

  private static String summary(SearchResult result) {
    if (result.total() == 0) {
      return "Nothing was found, in %.1f ms.".formatted(result.tookMillis());
    }
    String about = result.totalIsExact() ? "" : "about ";
    String shown =
        result.hits().size() < result.total() ? ", %,d shown".formatted(result.hits().size()) : "";
    return "%s%,d passages in %s%s, in %.1f ms."
        .formatted(
            about,
            result.total(),
            Words.entries(result.totalEntries()),
            shown,
            result.tookMillis());
  }

  private void print(List<Hit> hits) {
    Hit first = hits.getFirst();
    String title = first.title().isBlank() ? "(no title)" : first.title().strip();
    String about =
        "  %s, %s, entry %s"
            .formatted(
                Provider.displayName(first.provider()),
                EntryAnswer.day(first.createdAt()).strip(),
                first.entryId());
    terminal.line(terminal.bold(title) + terminal.faint(about));
    hits.forEach(this::print);
    terminal.line("");
  }

  private void print(Hit hit) {
    String branch = hit.current() ? "" : ", another branch";
    String attachment = hit.attachment() == null ? "" : ", attachment " + hit.attachment();
    String standing = hit.standing() == Standing.NONE ? "" : ", " + hit.standing().word();
    String start =
        "  %.2f %s p%s%s%s%s  "
            .formatted(
                hit.score(),
                hit.role().word(),
                hit.passageId(),
                attachment.stripTrailing(),
                branch,
                standing);
    terminal.line(terminal.faint(start) + terminal.marked(hit.snippet()));
    Explanation explanation = hit.explanation();
    if (explanation != null) {
      print(explanation);
    }
  }

  private void print(Explanation explanation) {
    for (Explanation.Term term : explanation.terms()) {
      String line =
          "       %6.3f  %s, %d times as %s"
              .formatted(term.score(), term.text(), term.times(), term.found());
      terminal.line(terminal.faint(line));
    }
    String sum =
        "       %6.3f  of %.3f, the highest: %.2f"
            .formatted(
                explanation.words().sum(),
                explanation.words().highest(),
                explanation.words().keyword());
    terminal.line(terminal.faint(sum));
    Explanation.Alike alike = explanation.meaning();
    if (alike != null) {
      String meaning =
          "       %6.3f  of %.3f, the highest by meaning: %.2f"
              .formatted(alike.cosine(), alike.highest(), alike.meaning());
      terminal.line(terminal.faint(meaning));
    }
    if (explanation.standing() == Standing.REJECTED) {
      String sunk =
          "       %6.3f  as %.3f x %.1f, marked as rejected"
              .formatted(
                  explanation.score(), explanation.blended(), explanation.standing().factor());
      terminal.line(terminal.faint(sunk));
    }
  }
}

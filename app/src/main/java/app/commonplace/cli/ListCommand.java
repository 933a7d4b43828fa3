package app.commonplace.cli;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.search.EntryPage;
import app.commonplace.search.ListSort;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists entries.
@Command(
    name = "list",
    description = "List entries: all of them, or those that a query finds.",
    footer =
        "JSON: total, notice, entries[]{id, kind, provider, account, externalId, title, model,"
            + " project, createdAt, updatedAt, passages, branches, links, tags[], starred,"
            + " archived, unread, deletedAt}.")
final class ListCommand implements Action {
  private static final int SCREENFUL = 50;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "As for search.")
  List<String> words = List.of();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "newest",
      description =
          "newest, oldest, longest, most-linked, last-opened or title. Default: ${DEFAULT-VALUE}.")
  String sort = "newest";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most entries to give. Default: 50 as text, all of them as JSON.")
  @Nullable Integer limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Entries to leave out at the beginning.")
  int offset;

  @Override
  public Outcome run(Session session) {
    int most = limit != null ? limit : session.json() ? Integer.MAX_VALUE : SCREENFUL;
    Limits.check("--limit", most);
    Limits.check("--offset", offset);
    String query = QueryWords.joined(words);
    EntryPage page = session.read(engine -> engine.search().list(query, order(), most, offset));
    return EntryList.outcome(page.entries(), page.total(), page.notice(), "No entry was found.");
  }

  private ListSort order() {
    return ListSort.ofWord(sort)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.USAGE,
                "There is no order " + sort + ".",
                "Orders are "
                    + Arrays.stream(ListSort.values())
                        .map(ListSort::word)
                        .collect(Collectors.joining(", "))
                    + "."));
  }
}

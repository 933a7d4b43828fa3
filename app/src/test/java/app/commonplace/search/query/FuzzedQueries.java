package app.commonplace.search.query;

import java.util.List;
import java.util.Random;

/// Queries nobody would type on purpose.
public final class FuzzedQueries {
  private static final List<String> SHARDS =
      List.of(
          " ",
          " ",
          " ",
          "\"",
          "\"",
          "“",
          "„",
          "-",
          "+",
          "*",
          "~",
          "~5",
          "~99999999",
          ":",
          "(",
          ")",
          "OR",
          " OR ",
          "AND",
          " AND ",
          "NOT",
          "NEAR(",
          "^",
          "{",
          "}",
          "[",
          "'",
          "%",
          "\\",
          "/",
          ";",
          "--",
          "tag:",
          "source:",
          "tag:\"",
          "is:starred",
          "is:",
          "has:code",
          "in:all",
          "in:thinking",
          "before:2025",
          "after:2025-02-30",
          "on:today",
          "modell:",
          "like:1",
          "title:",
          "model:gpt*",
          "C++",
          "it's",
          "100%",
          "foo.bar()",
          "getUserName",
          "a",
          "b",
          "wal",
          "Häuser",
          "数据库",
          "数",
          "👍",
          "\u0000",
          "\ud800",
          "\u00a0",
          "\t",
          "\n",
          "\u202e",
          "é",
          "x".repeat(70),
          "1",
          "٣");

  private FuzzedQueries() {}

  public static String next(Random random) {
    var text = new StringBuilder();
    int shards = random.nextInt(12);
    for (int i = 0; i < shards; i++) {
      text.append(
          random.nextInt(8) == 0
              ? Character.toString(random.nextInt(0x3000))
              : SHARDS.get(random.nextInt(SHARDS.size())));
    }
    return text.toString();
  }
}

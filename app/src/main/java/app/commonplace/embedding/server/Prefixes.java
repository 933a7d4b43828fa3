package app.commonplace.embedding.server;

import app.commonplace.embedding.Purpose;
import java.util.List;
import java.util.Locale;

/// What a model wants to be put before a text, by its name: models are trained with these words and
/// find less without them, and no server adds them.
record Prefixes(String query, String passage) {
  private static final String BGE = "Represent this sentence for searching relevant passages: ";
  private static final String INSTRUCTION =
      "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: ";

  private static final Prefixes NONE = new Prefixes("", "");

  private record Family(String inName, Prefixes prefixes) {}

  /// The first family that is in a model's name counts.
  private static final List<Family> FAMILIES =
      List.of(
          new Family("nomic-embed-code", NONE),
          new Family("nomic-embed", new Prefixes("search_query: ", "search_document: ")),
          new Family("e5-mistral", new Prefixes(INSTRUCTION, "")),
          new Family("e5-large-instruct", new Prefixes(INSTRUCTION, "")),
          new Family("qwen3-embedding", new Prefixes(INSTRUCTION, "")),
          new Family("e5-", new Prefixes("query: ", "passage: ")),
          new Family("arctic-embed2", new Prefixes("query: ", "")),
          new Family("arctic-embed-l-v2", new Prefixes("query: ", "")),
          new Family("arctic-embed-m-v2", new Prefixes("query: ", "")),
          new Family("arctic-embed", new Prefixes(BGE, "")),
          new Family("mxbai-embed-large", new Prefixes(BGE, "")),
          new Family("bge-small-en", new Prefixes(BGE, "")),
          new Family("bge-base-en", new Prefixes(BGE, "")),
          new Family("bge-large-en", new Prefixes(BGE, "")),
          new Family(
              "embeddinggemma",
              new Prefixes("task: search result | query: ", "title: none | text: ")));

  static Prefixes of(String model) {
    String name = model.toLowerCase(Locale.ROOT);
    return FAMILIES.stream()
        .filter(family -> name.contains(family.inName()))
        .map(Family::prefixes)
        .findFirst()
        .orElse(NONE);
  }

  String before(Purpose purpose) {
    return purpose == Purpose.QUERY ? query : passage;
  }

  /// For a recipe: whatever it says changes the vectors.
  String rules(int budget) {
    return "query “%s”, passage “%s”, %d tokens by estimate"
        .formatted(query.replace('\n', ' '), passage, budget);
  }
}

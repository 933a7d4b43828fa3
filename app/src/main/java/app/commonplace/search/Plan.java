package app.commonplace.search;

import app.commonplace.text.FunctionWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A query ready to be answered by either engine.
///
/// @param words bare words and phrases: all of them, or when nothing has all, at least one
/// @param required what must hold in any case
/// @param tests filters that are no facet's
/// @param facetTests filters by the facet whose value they choose; a passage must pass all of them
/// @param relaxed whether one of the words is enough; none is needed beside required ones
record Plan(
    CatalogSnapshot catalog,
    Scope scope,
    List<Condition> words,
    List<Condition> required,
    List<PassageTest> tests,
    Map<Dimension, PassageTest> facetTests,
    boolean relaxed) {

  /// Words of a short sentence.
  private static final int SENTENCE = 5;

  Plan {
    words = List.copyOf(words);
    required = List.copyOf(required);
    tests = List.copyOf(tests);
    facetTests = Map.copyOf(facetTests);
  }

  /// Whether there is a less demanding way to ask.
  boolean canRelax() {
    boolean something = words.size() > 1 || required.stream().anyMatch(Plan::looksForText);
    return !relaxed && !words.isEmpty() && something;
  }

  /// One of the words is enough; function words are no words then, unless there is nothing else.
  Plan relax() {
    List<Condition> telling = words.stream().filter(word -> !isFunctionWord(word)).toList();
    List<Condition> kept = telling.isEmpty() ? words : telling;
    return new Plan(catalog, scope, kept, required, tests, facetTests, true);
  }

  /// Whether this is asked in a sentence, or in as many words: nobody expects them all in an
  /// answer.
  boolean isQuestion() {
    long telling = words.stream().filter(word -> !isFunctionWord(word)).count();
    boolean sentence = words.size() >= SENTENCE && telling < words.size();
    return sentence || telling > SENTENCE;
  }

  /// The same filters, and no word that could match.
  Plan withoutMatches() {
    return new Plan(
        catalog,
        scope,
        List.of(new Condition.Any(List.of())),
        required,
        tests,
        facetTests,
        relaxed);
  }

  /// The same, for what the choice in one facet leaves out.
  Plan leftOutBy(Dimension facet) {
    var others = new ArrayList<PassageTest>(tests);
    var choices = new HashMap<Dimension, PassageTest>(facetTests);
    PassageTest choice = choices.remove(facet);
    if (choice != null) {
      others.add(choice.not());
    }
    return new Plan(catalog, scope, words, required, others, choices, relaxed);
  }

  private static boolean isFunctionWord(Condition condition) {
    return condition instanceof Condition.Text(var clause)
        && FunctionWords.contains(clause.typed());
  }

  /// Whether anything in it looks at texts, be it to leave them out.
  boolean looksAtTexts() {
    return looksAtText(new Condition.All(words)) || looksAtText(new Condition.All(required));
  }

  private static boolean looksAtText(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().anyMatch(Plan::looksAtText);
      case Condition.Any(var parts) -> parts.stream().anyMatch(Plan::looksAtText);
      case Condition.Maybe(var parts) -> parts.stream().anyMatch(Plan::looksAtText);
      case Condition.Not(var part) -> looksAtText(part);
      case Condition.Text _ -> true;
      case Condition.Test _ -> false;
    };
  }

  /// The part of the query that looks at texts.
  Condition textCondition() {
    var parts = new ArrayList<Condition>(required);
    if (!relaxed) {
      parts.addAll(words);
    } else if (required.stream().anyMatch(Plan::looksForText)) {
      parts.add(new Condition.Maybe(words));
    } else {
      parts.add(new Condition.Any(words));
    }
    return new Condition.All(parts);
  }

  private static boolean looksForText(Condition condition) {
    var clauses = new ArrayList<TextClause>();
    collect(condition, clauses);
    return !clauses.isEmpty();
  }

  /// All text that is looked for and wanted, for scores, marks and explanations.
  List<TextClause> clauses() {
    var clauses = new ArrayList<TextClause>();
    words.forEach(part -> collect(part, clauses));
    required.forEach(part -> collect(part, clauses));
    return clauses;
  }

  /// The wanted text that tells passages apart: without function words, unless there is nothing
  /// else.
  List<TextClause> telling() {
    List<TextClause> all = clauses();
    List<TextClause> telling =
        all.stream().filter(clause -> !FunctionWords.contains(clause.typed())).toList();
    return telling.isEmpty() ? all : telling;
  }

  /// All text that is to be looked for in candidates: what tells them apart, and what must or must
  /// not be there.
  List<TextClause> judged() {
    var judged = new ArrayList<TextClause>(telling());
    required.forEach(part -> collectAll(part, judged));
    return judged;
  }

  private static void collectAll(Condition condition, List<TextClause> clauses) {
    switch (condition) {
      case Condition.All(var parts) -> parts.forEach(part -> collectAll(part, clauses));
      case Condition.Any(var parts) -> parts.forEach(part -> collectAll(part, clauses));
      case Condition.Maybe(var parts) -> parts.forEach(part -> collectAll(part, clauses));
      case Condition.Not(var part) -> collectAll(part, clauses);
      case Condition.Text(var clause) -> clauses.add(clause);
      case Condition.Test _ -> {}
    }
  }

  private static void collect(Condition condition, List<TextClause> clauses) {
    switch (condition) {
      case Condition.All(var parts) -> parts.forEach(part -> collect(part, clauses));
      case Condition.Any(var parts) -> parts.forEach(part -> collect(part, clauses));
      case Condition.Maybe(var parts) -> parts.forEach(part -> collect(part, clauses));
      case Condition.Text(var clause) -> clauses.add(clause);
      case Condition.Not _, Condition.Test _ -> {}
    }
  }
}

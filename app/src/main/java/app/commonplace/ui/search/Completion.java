package app.commonplace.ui.search;

import app.commonplace.model.Provider;
import app.commonplace.model.Tag;
import app.commonplace.search.FacetCount;
import app.commonplace.search.query.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a half-typed field may become. Immutable.
///
/// @param start where the half-typed piece begins in the text
/// @param end where the caret stands
record Completion(int start, int end, List<Choice> choices) {
  private static final int MOST = 8;
  private static final Pattern PIECE =
      Pattern.compile("(?:^|\\s)([-+]?)([a-zA-Z]+):\"?([^\\s\"]*)$");

  /// @param label what a person reads
  /// @param written what is put into the text
  /// @param count how many passages or entries it stands for; negative when that is not known
  record Choice(String label, String written, long count) {}

  /// What can be completed.
  ///
  /// @param now facets of what is found now
  /// @param ever facets of the whole library
  /// @param project names a project as a person reads it
  record Known(
      Map<String, List<FacetCount>> now,
      Map<String, List<FacetCount>> ever,
      List<Tag> tags,
      UnaryOperator<String> project) {}

  static final Completion NONE = new Completion(0, 0, List.of());

  /// Completes the piece that ends at the caret.
  static Completion at(String text, int caret, Known known) {
    Matcher piece = PIECE.matcher(text.substring(0, Math.min(caret, text.length())));
    if (!piece.find()) {
      return NONE;
    }
    Optional<Field> field = Field.ofWord(piece.group(2));
    if (field.isEmpty()) {
      return NONE;
    }
    String typed = piece.group(3).toLowerCase(Locale.ROOT);
    List<Choice> choices =
        values(field.get(), known).stream()
            .filter(choice -> has(choice.label(), typed) || has(choice.written(), typed))
            .sorted((one, other) -> Boolean.compare(begins(other, typed), begins(one, typed)))
            .limit(MOST)
            .map(choice -> written(piece.group(1), field.get(), choice))
            .toList();
    return new Completion(piece.start(1), caret, choices);
  }

  private static boolean has(String text, String typed) {
    return text.toLowerCase(Locale.ROOT).contains(typed);
  }

  private static boolean begins(Choice choice, String typed) {
    return choice.label().toLowerCase(Locale.ROOT).startsWith(typed);
  }

  private static Choice written(String sign, Field field, Choice value) {
    String printed = sign + QueryToken.of(field, value.written()).print();
    return new Choice(value.label(), printed, value.count());
  }

  private static List<Choice> values(Field field, Known known) {
    return switch (field) {
      case TAG ->
          known.tags().stream()
              .map(tag -> new Choice(tag.name(), tag.name(), tag.entriesBelow()))
              .toList();
      case PROVIDER -> counted(known, "source");
      case MODEL -> counted(known, "model");
      case PROJECT -> counted(known, "project");
      case ROLE, KIND, IN, IS, HAS ->
          field.knownValues().stream().map(word -> known(field, word, known.now())).toList();
      case ACCOUNT, TITLE, BEFORE, AFTER, ON, LIKE, IMPORT -> List.of();
    };
  }

  private static Choice known(Field field, String word, Map<String, List<FacetCount>> counted) {
    long count =
        counted.getOrDefault(field.word(), List.of()).stream()
            .filter(one -> one.value().equals(word))
            .mapToLong(FacetCount::count)
            .findFirst()
            .orElse(-1);
    return new Choice(word, word, count);
  }

  /// What is found now, with its counts; then what else there is in the library, whose counts say
  /// nothing about this query.
  private static List<Choice> counted(Known known, String facet) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    List<FacetCount> now = known.now().getOrDefault(facet, List.of());
    now.forEach(one -> choices.put(one.value(), choice(facet, one, one.count(), known)));
    for (FacetCount one : known.ever().getOrDefault(facet, List.of())) {
      long count = now.isEmpty() ? one.count() : -1;
      choices.putIfAbsent(one.value(), choice(facet, one, count, known));
    }
    return List.copyOf(choices.values());
  }

  private static Choice choice(String facet, FacetCount one, long count, Known known) {
    return new Choice(name(facet, one.value(), known), one.value(), count);
  }

  private static String name(String facet, String value, Known known) {
    return switch (facet) {
      case "source" -> Provider.displayName(value);
      case "project" -> known.project().apply(value);
      default -> value;
    };
  }

  /// The text with a choice put in, and where the caret stands then.
  String with(String text, Choice choice) {
    return text.substring(0, start) + choice.written() + " " + text.substring(end);
  }
}

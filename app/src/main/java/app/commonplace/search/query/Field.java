package app.commonplace.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields a query can name.
public enum Field {
  TAG("tag"),
  PROVIDER("source", "provider"),
  MODEL("model"),
  ROLE("role"),
  PROJECT("project"),
  ACCOUNT("account"),
  KIND("kind"),
  TITLE("title"),
  IN("in"),
  IS("is"),
  HAS("has"),
  BEFORE("before"),
  AFTER("after"),
  ON("on"),
  LIKE("like"),
  IMPORT("import");

  private static final List<String> ROLES =
      List.of("user", "assistant", "system", "tool", "section");
  private static final List<String> KINDS = List.of("conversation", "document", "note");
  private static final List<String> PLACES =
      List.of("prose", "code", "thinking", "tool", "title", "hidden", "all");
  private static final List<String> STATES =
      List.of(
          "starred",
          "unread",
          "archived",
          "branched",
          "only-here",
          "retitled",
          "rewritten",
          "trashed");
  private static final List<String> CONTENTS =
      List.of("code", "image", "attachment", "thinking", "tool", "note", "link");

  private final String word;
  private final String alias;

  Field(String word) {
    this(word, word);
  }

  Field(String word, String alias) {
    this.word = word;
    this.alias = alias;
  }

  /// The word a person reads and types.
  public String word() {
    return word;
  }

  /// The field of a typed word; case does not matter.
  public static Optional<Field> ofWord(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(field -> field.is(word)).findFirst();
  }

  private boolean is(String lower) {
    return word.equals(lower) || alias.equals(lower);
  }

  /// The word of a field that a person probably meant.
  public static Optional<String> nearest(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .flatMap(field -> Stream.of(field.word, field.alias))
        .filter(known -> Typos.isLikely(word, known))
        .findFirst();
  }

  /// The words this field knows; none when it takes any value.
  public List<String> knownValues() {
    return switch (this) {
      case ROLE -> ROLES;
      case KIND -> KINDS;
      case IN -> PLACES;
      case IS -> STATES;
      case HAS -> CONTENTS;
      case TAG, PROVIDER, MODEL, PROJECT, ACCOUNT, TITLE, BEFORE, AFTER, ON, LIKE, IMPORT ->
          List.of();
    };
  }

  boolean takes(String value) {
    return switch (this) {
      case ROLE, KIND, IN, IS, HAS -> knownValues().contains(value.toLowerCase(Locale.ROOT));
      case BEFORE, AFTER, ON -> DateWord.isDate(value);
      case IMPORT -> ImportWord.of(value).isPresent();
      case TAG, PROVIDER, MODEL, PROJECT, ACCOUNT, TITLE, LIKE -> true;
    };
  }

  /// What is said when a value is not understood.
  String remarkOn(String value) {
    String known =
        switch (this) {
          case BEFORE, AFTER, ON -> DateWord.EXAMPLES;
          case IMPORT -> ImportWord.EXAMPLES;
          default -> String.join(", ", knownValues());
        };
    return "“%s:” does not know “%s”. It knows: %s.".formatted(word(), value, known);
  }
}

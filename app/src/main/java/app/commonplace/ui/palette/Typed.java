package app.commonplace.ui.palette;

/// What was typed: a sign that says which kind of thing is meant, and words. Immutable.
record Typed(Kind kind, String words) {
  /// The kinds of things, each with its sign.
  enum Kind {
    ALL(""),
    COMMANDS(">"),
    TAGS("#"),
    SOURCES("@"),
    SAVED("/");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /// From this letter on passages are looked for.
  private static final int LEAST_FOR_PASSAGES = 3;

  static Typed of(String text) {
    String stripped = text.strip();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.ALL && stripped.startsWith(kind.sign())) {
        return new Typed(kind, stripped.substring(1).strip());
      }
    }
    return new Typed(Kind.ALL, stripped);
  }

  boolean isEmpty() {
    return kind == Kind.ALL && words.isEmpty();
  }

  boolean wantsPassages() {
    return kind == Kind.ALL && words.length() >= LEAST_FOR_PASSAGES;
  }
}

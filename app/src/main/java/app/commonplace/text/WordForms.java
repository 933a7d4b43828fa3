package app.commonplace.text;

import java.util.List;

/// What one written word is searched by.
///
/// @param main the token in the word's own place; empty when nothing of the word can be searched
record WordForms(String main, List<Aside> asides) {
  static final WordForms NONE = new WordForms("", List.of());

  WordForms {
    asides = List.copyOf(asides);
  }
}

package app.commonplace.search;

import app.commonplace.indexing.TextField;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Columns;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Analyzes the texts of a passage into the fields that a query looks at.
final class PassageTexts {
  private PassageTexts() {}

  /// @param titleTerms terms of the entry's title when this passage stands for the entry, else none
  static Map<TextField, FieldTerms> fields(
      Scope scope, Columns texts, List<String> titleTerms, Analyzer analyzer) {
    var fields = new EnumMap<TextField, FieldTerms>(TextField.class);
    for (TextField field : scope.fields()) {
      var terms = new FieldTerms();
      switch (field) {
        case BODY -> {
          terms.add(analyzer.terms(texts.prose()));
          terms.add(analyzer.terms(texts.code()));
        }
        case PROSE -> terms.add(analyzer.terms(texts.prose()));
        case CODE -> terms.add(analyzer.terms(texts.code()));
        case THINKING -> terms.add(analyzer.terms(texts.thinking()));
        case TOOL -> terms.add(analyzer.terms(texts.tool()));
        case TITLE -> terms.add(titleTerms);
      }
      if (terms.length() > 0) {
        fields.put(field, terms);
      }
    }
    return fields;
  }

  /// The text of a field, for snippets.
  static String text(TextField field, Columns texts) {
    return switch (field) {
      case BODY ->
          texts.prose().isEmpty() || texts.code().isEmpty()
              ? texts.prose() + texts.code()
              : texts.prose() + "\n\n" + texts.code();
      case PROSE -> texts.prose();
      case CODE -> texts.code();
      case THINKING -> texts.thinking();
      case TOOL -> texts.tool();
      case TITLE -> "";
    };
  }
}

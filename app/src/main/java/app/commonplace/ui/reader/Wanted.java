package app.commonplace.ui.reader;

import app.commonplace.model.PassageId;
import app.commonplace.ui.flow.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is looked for in an entry. Immutable; thread-safe.
///
/// @param finder the places in a text where it is found
/// @param opens passages whose folds are opened where they hold it
record Wanted(Function<String, List<Mark>> finder, Predicate<PassageId> opens) {
  static final Wanted NOTHING = new Wanted(_ -> List.of(), _ -> false);

  /// Words as a person types them; upper and lower case are the same.
  static Wanted words(String typed) {
    if (typed.isEmpty()) {
      return NOTHING;
    }
    Pattern words =
        Pattern.compile(Pattern.quote(typed), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return new Wanted(text -> marks(words.matcher(text)), _ -> true);
  }

  private static List<Mark> marks(Matcher found) {
    var marks = new ArrayList<Mark>();
    while (found.find()) {
      marks.add(new Mark(found.start(), found.end(), Mark.Kind.SEARCH));
    }
    return marks;
  }

  /// What a search lit. Tools say so much that only the passage that was found is opened up.
  static Wanted lit(Function<String, List<Mark>> finder, PassageId found) {
    return new Wanted(finder, found::equals);
  }

  /// Whether a text that is folded away must be shown.
  boolean isIn(PassageId passage, String folded) {
    return opens.test(passage) && !finder.apply(folded).isEmpty();
  }
}

package app.commonplace.ui.compare;

import app.commonplace.model.PassageId;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.Markdown;
import app.commonplace.ui.markdown.PlainText;
import app.commonplace.ui.rendered.Written;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of the answers that can be compared. Immutable.
///
/// @param name who gave it, and which of how many it is
/// @param when the day it was given; empty when that is not known
/// @param entry title of the entry it stands in; empty where that is the one that is read
/// @param opinion what was said of it outside of the conversation, such as that another was
///   preferred; empty when nothing was
/// @param passage where it begins; null for a whole entry, which is neither held nor rejected
/// @param said its passages in order
public record Answer(
    String provider,
    String name,
    String when,
    String entry,
    String opinion,
    @Nullable PassageId passage,
    List<Said> said) {
  /// A passage of it.
  ///
  /// @param typed whether a person typed it, whose signs are meant as they stand
  public record Said(boolean typed, String text) {
    private Stream<Block> blocks() {
      return (typed ? PlainText.parse(text) : Markdown.parse(text)).stream();
    }
  }

  public Answer {
    said = List.copyOf(said);
  }

  /// Of the entry that is read, of which nothing was said.
  public Answer(
      String provider, String name, String when, @Nullable PassageId passage, List<Said> said) {
    this(provider, name, when, "", "", passage, said);
  }

  /// As it is read; takes a while for a long one.
  ///
  /// @param codeOnly leaves out all but its blocks of code
  Written written(boolean codeOnly) {
    return Written.of(
        said.stream()
            .flatMap(Said::blocks)
            .filter(block -> !codeOnly || block instanceof Block.Code)
            .toList());
  }

  /// All that it says, as it was written.
  String text() {
    return said.stream().map(Said::text).collect(Collectors.joining("\n\n"));
  }

  /// How many words it has.
  int words() {
    return said.stream().mapToInt(Answer::words).sum();
  }

  private static int words(Said said) {
    String bare = said.text().strip();
    return bare.isEmpty() ? 0 : bare.split("\\s+").length;
  }
}

package app.commonplace.ui.importing;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Doubt;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// An archive of which a person should say first how it is to be read.
///
/// @param sources the archives it is then; looks at it again, so it blocks. Where there is no
///   answer, the likeliest is right
public record Undecided(
    Path path, String name, long size, List<Doubt> doubts, Function<Answers, List<Source>> sources)
    implements Finding {
  public Undecided {
    doubts = List.copyOf(doubts);
  }

  boolean isAnswered(Answers answers) {
    return doubts.stream().allMatch(doubt -> answers.to(doubt.kind()).isPresent());
  }
}

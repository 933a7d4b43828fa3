package app.commonplace.importing;

import app.commonplace.importing.archive.Member;
import java.util.ArrayList;
import java.util.List;

/// Files of an archive of which it is not beyond doubt how to read them. Immutable.
///
/// @param oddity a sentence that says what is odd about them; empty where they are merely of
///   several formats
/// @param choices the likeliest first
/// @param files their names in the archive
public record Doubt(String oddity, List<Choice> choices, List<String> files) {
  /// A format that could read them.
  ///
  /// @param certain whether it knows its own when it sees it, and does not guess
  /// @param reason completes the sentence `It may be ..., since ...`
  public record Choice(String format, String provider, boolean certain, String reason) {}

  /// What makes files alike, so that one answer does for all of them.
  ///
  /// @param formats that could read them
  public record Kind(String oddity, List<String> formats) {
    public Kind {
      formats = List.copyOf(formats);
    }
  }

  public Doubt {
    choices = List.copyOf(choices);
    files = List.copyOf(files);
  }

  static Doubt of(String oddity, List<Candidates.Candidate> candidates, Member file) {
    List<Choice> choices = candidates.stream().map(Candidates.Candidate::choice).toList();
    return new Doubt(oddity, choices, List.of(file.name()));
  }

  public Kind kind() {
    return new Kind(oddity, choices.stream().map(Choice::format).toList());
  }

  boolean isBetweenExports() {
    return choices.getFirst().certain();
  }

  /// The same of the files of both.
  public Doubt and(Doubt alike) {
    var all = new ArrayList<>(files);
    all.addAll(alike.files);
    return new Doubt(oddity, choices, all);
  }
}

package app.commonplace.importing;

import app.commonplace.importing.Recognition.Confidence;
import app.commonplace.importing.archive.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which formats a file could be of: the surest first, and the first of several alike.
record Candidates(List<Candidate> all) {
  /// A format that knows the file.
  record Candidate(Format format, Recognition recognition) {

    Doubt.Choice choice() {
      return new Doubt.Choice(
          format.name(), format.provider(), recognition.isCertain(), recognition.reason());
    }

    /// What a person should know of a guess, and what to do if it is wrong.
    ///
    /// @param inDoubt the formats that could read the file; none where this one is beyond doubt
    Optional<Remark> remark(Member member, List<Candidate> inDoubt) {
      List<String> others =
          inDoubt.stream().map(one -> one.format().name()).filter(this::isAnother).toList();
      if (recognition.confidence() != Confidence.LIKELY && others.isEmpty()) {
        return Optional.empty();
      }
      String sentence =
          "It was read as %s, since %s".formatted(format.name(), recognition.reason());
      String otherwise =
          others.isEmpty() ? "." : "; --format %s reads it otherwise.".formatted(either(others));
      return Optional.of(Remark.note(member.name(), sentence + otherwise));
    }

    private boolean isAnother(String name) {
      return !name.equals(format.name());
    }

    private static String either(List<String> names) {
      return String.join(" or --format ", names);
    }
  }

  private static final Comparator<Candidate> SUREST_FIRST =
      Comparator.comparing((Candidate one) -> one.recognition().confidence()).reversed();

  Candidates {
    all = List.copyOf(all);
  }

  static Candidates of(List<Format> formats, Beginning beginning) {
    var found = new ArrayList<Candidate>();
    for (Format format : formats) {
      format.recognise(beginning).ifPresent(it -> found.add(new Candidate(format, it)));
    }
    found.sort(SUREST_FIRST);
    return new Candidates(found);
  }

  Optional<Candidate> surest() {
    return all.stream().findFirst();
  }

  boolean isSure() {
    return surest().filter(one -> one.recognition().isCertain()).isPresent();
  }

  /// The candidates among which a person should choose, the surest first; none where one of them is
  /// beyond doubt. A guess is in doubt as soon as there is another; of two that are certain, the
  /// first is beyond doubt if it knows the file by all that the second knows it by.
  List<Candidate> inDoubt() {
    if (all.size() < 2) {
      return List.of();
    }
    Candidate first = all.getFirst();
    if (first.recognition().confidence() == Confidence.LIKELY) {
      return all;
    }
    boolean rivalled = all.stream().skip(1).anyMatch(other -> isRival(first, other));
    return rivalled
        ? all.stream()
            .filter(one -> one.equals(first) || isRival(first, one) || isDocument(one))
            .toList()
        : List.of();
  }

  private static boolean isRival(Candidate first, Candidate other) {
    return other.recognition().isCertain() && !first.recognition().knowsAllOf(other.recognition());
  }

  private static boolean isDocument(Candidate one) {
    return one.format().isLastResort();
  }
}

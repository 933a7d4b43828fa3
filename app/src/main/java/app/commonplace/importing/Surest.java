package app.commonplace.importing;

import app.commonplace.importing.Recognition.Confidence;
import app.commonplace.importing.archive.Member;
import java.util.List;
import java.util.Optional;

/// The format that is surest of a file.
record Surest(Format format, Recognition recognition) {

  /// The surest of some formats, the first of several alike; empty when none knows the file.
  static Optional<Surest> of(List<Format> formats, Beginning beginning) {
    Surest surest = null;
    for (Format format : formats) {
      Optional<Recognition> recognition = format.recognise(beginning);
      if (recognition.isPresent()
          && (surest == null || recognition.get().isSurerThan(surest.recognition()))) {
        surest = new Surest(format, recognition.get());
      }
    }
    return Optional.ofNullable(surest);
  }

  boolean isSure() {
    return recognition.confidence() == Confidence.CERTAIN;
  }

  /// What a person should know of a guess.
  Optional<Remark> remark(Member member) {
    return recognition.confidence() == Confidence.LIKELY
        ? Optional.of(
            Remark.note(
                member.name(),
                "It was read as %s, since %s.".formatted(format.name(), recognition.reason())))
        : Optional.empty();
  }
}

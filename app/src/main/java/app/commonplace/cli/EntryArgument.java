package app.commonplace.cli;

import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.organizing.Target;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How an entry or passage is named on the command line: by its number, its address, or the id that
/// its provider gave it.
final class EntryArgument {
  private static final Pattern ADDRESS =
      Pattern.compile("(commonplace://e/)?\\d{1,18}(#p\\d{1,18})?");

  private EntryArgument() {}

  /// What is meant, where it is now if it was merged; whether a number exists is for the engine to
  /// say.
  static Target target(Library library, String argument) {
    return library.read(reading ->
        ADDRESS.matcher(argument).matches()
            ? Target.parse(argument).now(reading)
            : Target.of(byExternalId(reading, argument).id()));
  }

  /// The entry that is meant, which must exist.
  static Entry entry(Reading reading, String argument) {
    if (!ADDRESS.matcher(argument).matches()) {
      return byExternalId(reading, argument);
    }
    EntryId id = Target.parse(argument).now(reading).entry();
    Optional<Entry> found = reading.entries().find(id);
    return found.orElseThrow(() -> notThere(argument));
  }

  private static Entry byExternalId(Reading reading, String externalId) {
    List<Entry> found =
        reading.entries().withExternalId(externalId).stream()
            .map(entry -> reading.joined().home(entry.id()))
            .distinct()
            .map(reading.entries()::find)
            .flatMap(Optional::stream)
            .toList();
    if (found.isEmpty()) {
      throw notThere(externalId);
    }
    if (found.size() > 1) {
      String numbers =
          String.join(", ", found.stream().map(entry -> entry.id().toString()).toList());
      throw new Problem(
          ProblemCode.USAGE,
          "Several entries have the id " + externalId + ".",
          "Name one by its number: " + numbers);
    }
    return found.getFirst();
  }

  private static Problem notThere(String argument) {
    return new Problem(
        ProblemCode.NOT_FOUND,
        "There is no entry " + argument + ".",
        "`commonplace list` shows what there is.");
  }
}

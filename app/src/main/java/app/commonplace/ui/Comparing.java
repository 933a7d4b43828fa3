package app.commonplace.ui;

import app.commonplace.model.Entry;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.ui.compare.Answer;
import app.commonplace.ui.compare.CompareModel;
import app.commonplace.ui.reader.CompareStarter;
import app.commonplace.ui.reader.OpenEntry;
import app.commonplace.ui.reader.Opinion;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.texts.ModelNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings what the reader wants compared to where it is. FX thread.
record Comparing(CompareModel model, Desk desk) implements CompareStarter {
  @Override
  public void compare(OpenEntry entry, String prompt, List<List<Passage>> all, int at) {
    Map<PassageId, List<Passage>> after =
        entry.passages().stream()
            .filter(passage -> passage.parent() != null)
            .collect(Collectors.groupingBy(passage -> Objects.requireNonNull(passage.parent())));
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < all.size(); i++) {
      Passage passage = all.get(i).getFirst();
      String who = desk.text("compare.name", name(passage, entry.entry(), desk), i + 1, all.size());
      String when = day(passage.createdAt(), desk);
      answers.add(
          new Answer(
              entry.entry().provider(),
              who,
              when,
              "",
              opinion(all.get(i), after),
              passage.id(),
              said(all.get(i))));
    }
    model.begin(prompt, answers, at);
  }

  @Override
  public void compareEntries(List<Whole> entries) {
    List<Answer> answers =
        entries.stream()
            .map(whole -> {
              Entry entry = whole.entry();
              String title = desk.titled(entry.title());
              if (whole.passage() > 0) {
                title = desk.text("compare.passage", title, whole.passage());
              }
              String when = day(entry.when(), desk);
              PassageId judged = whole.passage() > 0 ? whole.path().getFirst().id() : null;
              return new Answer(entry.provider(), title, when, judged, said(whole.path()));
            })
            .toList();
    model.begin("", answers, 0);
  }

  /// What answers a prompt in another entry; empty where nothing does, as in documents. Any thread.
  ///
  /// @param whole begins with the answer, or with the prompt
  static Optional<Answer> elsewhere(CompareStarter.Whole whole, Desk desk) {
    List<Passage> answer =
        whole.path().stream().dropWhile(passage -> passage.role() != Role.ASSISTANT).toList();
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = whole.entry();
    Passage first = answer.getFirst();
    return Optional.of(
        new Answer(
            entry.provider(),
            name(first, entry, desk),
            day(first.createdAt(), desk),
            desk.titled(entry.title()),
            opinion(answer, desk),
            first.id(),
            said(answer)));
  }

  /// What was said of an answer; a verdict may stand where its branch ends, since it is on all of
  /// it.
  ///
  /// @param after what follows each passage
  private String opinion(List<Passage> answer, Map<PassageId, List<Passage>> after) {
    String own = opinion(answer, desk);
    List<Passage> branch = List.of(answer.getLast());
    while (own.isEmpty() && branch.size() == 1) {
      Passage last = branch.getFirst();
      own = Opinion.of(last).map(said -> said.verdictIn(desk.texts())).orElse("");
      branch = after.getOrDefault(last.id(), List.of());
    }
    return own;
  }

  private static String opinion(List<Passage> answer, Desk desk) {
    return answer.stream()
        .flatMap(passage -> Opinion.of(passage).stream())
        .map(said -> said.inOneLine(desk.texts()))
        .findFirst()
        .orElse("");
  }

  private static String day(@Nullable Instant when, Desk desk) {
    return when == null ? "" : desk.dates().day(when);
  }

  private static List<Answer.Said> said(List<Passage> passages) {
    return passages.stream()
        .filter(one -> !one.text().isBlank())
        .map(one -> new Answer.Said(one.role() == Role.USER, one.text()))
        .toList();
  }

  private static String name(Passage passage, Entry entry, Desk desk) {
    if (passage.role() == Role.USER) {
      return desk.text("reader.you");
    }
    String model = passage.model() == null ? entry.model() : passage.model();
    return model == null ? desk.text("search.speaker.assistant") : ModelNames.displayName(model);
  }
}

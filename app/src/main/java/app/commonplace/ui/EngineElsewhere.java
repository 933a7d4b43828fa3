package app.commonplace.ui;

import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.organizing.Target;
import app.commonplace.runtime.Engine;
import app.commonplace.search.Hit;
import app.commonplace.search.LongestWords;
import app.commonplace.ui.compare.Answer;
import app.commonplace.ui.compare.Elsewhere;
import app.commonplace.ui.reader.ReaderLeads;
import app.commonplace.ui.shell.Desk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds answers in other entries by what is nearest to a prompt. Thread-safe; blocking.
record EngineElsewhere(Engine engine, Desk desk) implements Elsewhere {
  private static final int OFFERED = 6;
  private static final int LOOKED_AT = 40;

  /// More of a long prompt says nothing more about what is meant.
  private static final int WORDS = 48;

  private static final int TELLING_WORDS = 8;

  @Override
  public List<Answer> alike(String words, List<PassageId> compared) {
    List<String> bare =
        Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}_]+"))
            .filter(word -> !word.isEmpty())
            .limit(WORDS)
            .toList();
    List<Answer> near = near(String.join(" ", bare), compared);
    return near.isEmpty() ? near(LongestWords.any(bare, TELLING_WORDS), compared) : near;
  }

  private List<Answer> near(String query, List<PassageId> compared) {
    if (query.isEmpty()) {
      return List.of();
    }
    Set<EntryId> seen = new HashSet<>(entries(compared));
    var answers = new ArrayList<Answer>();
    for (Hit hit : engine.search().near(query, LOOKED_AT)) {
      if (answers.size() < OFFERED && seen.add(hit.entryId())) {
        answer(hit).ifPresent(answers::add);
      }
    }
    return answers;
  }

  private Set<EntryId> entries(List<PassageId> passages) {
    return engine
        .library()
        .read(reading ->
            reading.passages().findAll(passages).values().stream()
                .map(Passage::entry)
                .collect(Collectors.toSet()));
  }

  private Optional<Answer> answer(Hit hit) {
    var target = new Target(hit.entryId(), hit.passageId());
    return new EngineReader(engine)
        .open(hit.entryId())
        .flatMap(opened -> ReaderLeads.answer(opened, target))
        .flatMap(whole -> Comparing.elsewhere(whole, desk));
  }
}

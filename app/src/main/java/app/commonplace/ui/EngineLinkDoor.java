package app.commonplace.ui;

import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Link;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.organizing.Target;
import app.commonplace.runtime.Engine;
import app.commonplace.search.Hit;
import app.commonplace.ui.linking.LinkDoor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Linking over the engine. Thread-safe; blocking.
final class EngineLinkDoor implements LinkDoor {
  private static final int LINE = 160;

  private final Engine engine;

  EngineLinkDoor(Engine engine) {
    this.engine = engine;
  }

  @Override
  public List<Hit> near(String words, int most) {
    return engine.search().near(words, most);
  }

  @Override
  public Optional<Hit> at(Target target) {
    return engine
        .library()
        .read(reading ->
            reading
                .entries()
                .find(target.entry())
                .flatMap(entry -> passage(reading, target).map(passage -> hit(entry, passage))));
  }

  private static Optional<Passage> passage(Reading reading, Target target) {
    List<Passage> all = reading.passages().of(target.entry());
    return target.passage() == null
        ? all.stream()
            .filter(one -> !one.hidden() && !one.text().isBlank())
            .findFirst()
            .or(() -> all.stream().findFirst())
        : all.stream().filter(one -> one.id().equals(target.passage())).findFirst();
  }

  /// A passage that was named rather than searched for: both scores are whole.
  private static Hit hit(Entry entry, Passage passage) {
    String text = passage.text().replaceAll("\\s+", " ").strip();
    return new Hit(
        entry.id(),
        passage.id(),
        passage.id(),
        true,
        passage.externalId(),
        entry.title(),
        entry.project(),
        entry.provider(),
        passage.role(),
        passage.model(),
        passage.createdAt(),
        1,
        1,
        1.0,
        text.substring(0, Math.min(LINE, text.length())),
        null);
  }

  @Override
  public String text(Target target) {
    return engine.library().read(reading -> passage(reading, target).map(Passage::text).orElse(""));
  }

  @Override
  public Around around(Target target) {
    return engine
        .library()
        .read(reading -> {
          List<Passage> all = reading.passages().of(target.entry());
          boolean isTree =
              reading
                  .entries()
                  .find(target.entry())
                  .filter(entry -> entry.kind() == EntryKind.CONVERSATION)
                  .isPresent();
          return passage(reading, target)
              .map(passage -> around(passage, isTree ? branch(reading, all, passage) : all))
              .orElseGet(() -> new Around(List.of(), -1));
        });
  }

  /// What a person reads of it.
  private static Around around(Passage passage, List<Passage> branch) {
    List<Passage> read =
        branch.stream()
            .filter(
                one -> one.id().equals(passage.id()) || (!one.hidden() && !one.text().isBlank()))
            .toList();
    return new Around(read, read.stream().map(Passage::id).toList().indexOf(passage.id()));
  }

  /// As the reader would show it when it opens at this passage.
  private static List<Passage> branch(Reading reading, List<Passage> all, Passage through) {
    Map<PassageId, Passage> byId =
        all.stream().collect(Collectors.toMap(Passage::id, Function.identity()));
    return reading.entryTexts().tree(through.entry()).branchThrough(through.id()).stream()
        .flatMap(node -> Stream.ofNullable(byId.get(node.id())))
        .toList();
  }

  @Override
  public String title(EntryId entry) {
    return engine
        .library()
        .read(reading -> reading.entries().find(entry).map(Entry::title).orElse(""));
  }

  @Override
  public Link link(Target from, Target to, String kind, String note) {
    return engine.organizer().linking().link(from, to, kind, note.isEmpty() ? null : note);
  }

  @Override
  public void unlink(long id) {
    engine.organizer().linking().unlink(id);
  }
}

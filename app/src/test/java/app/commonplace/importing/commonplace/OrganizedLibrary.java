package app.commonplace.importing.commonplace;

import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import app.commonplace.model.Passage;
import app.commonplace.organizing.Organizer;
import app.commonplace.organizing.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/// Does to a library what a person does to it in a year, at random from a seed: every kind of
/// thing, on entries and on passages of every branch.
final class OrganizedLibrary {
  private final Random random;
  private final Organizer organizer;
  private final List<Entry> entries;
  private final Library library;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  private OrganizedLibrary(Library library, long seed) {
    this.library = library;
    random = new Random(seed);
    InstantSource ticking = () -> now = now.plus(Duration.ofMinutes(7));
    organizer = new Organizer(library, clock(ticking));
    entries = library.read(reading -> reading.entries().all());
  }

  static void organize(Library library, long seed) {
    new OrganizedLibrary(library, seed).work();
  }

  private static Clock clock(InstantSource source) {
    return source.withZone(ZoneOffset.UTC);
  }

  private void work() {
    for (int step = 0; step < 60; step++) {
      Entry entry = entry();
      organizer.tagging().tag(target(), "colour/" + random.nextInt(9));
      organizer.noting().add(target(), "Note " + step + "\nwith “a second line” 東京");
      Target from = target();
      Target to = step % 7 == 0 ? new Target(from.entry(), null) : target();
      if (!from.equals(to)) {
        organizer
            .linking()
            .link(from, to, "kind " + step, step % 2 == 0 ? null : "because " + step);
      }
      organizer.marking().star(entry.id(), random.nextBoolean());
      organizer.marking().markRead(entry().id(), true);
      organizer.marking().rename(entry().id(), "Mine " + step);
    }
    organizer.noting().edit(organizer.noting().all().getFirst().id(), "said better");
    organizer.tagging().colour("colour/1", 7);
    organizer.tagging().tag(target(), "unused");
    organizer.tagging().all().stream()
        .filter(tag -> tag.name().equals("unused"))
        .forEach(tag -> organizer.tagging().colour(tag.name(), 3));
    organizer.searchSaving().save("open questions", "tag:\"colour/1\" -solved");
    organizer.searchSaving().save("日本語", "東京 OR \"手前 味噌\"");
  }

  private Entry entry() {
    return entries.get(random.nextInt(entries.size()));
  }

  private Target target() {
    Entry entry = entry();
    List<Passage> passages = library.read(reading -> reading.passages().of(entry.id()));
    return random.nextBoolean() || passages.isEmpty()
        ? Target.of(entry.id())
        : new Target(entry.id(), passages.get(random.nextInt(passages.size())).id());
  }
}

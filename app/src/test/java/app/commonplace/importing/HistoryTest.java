package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import app.commonplace.model.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private static final Instant MARCH = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T08:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T08:00:00Z");

  @TempDir Path folder;

  /// A passage that only grew still says what it was linked for.
  @Test
  void whenWordsOfAPassageWereTakenIsTold() throws IOException {
    try (Library library = Library.open(folder.resolve("library.commonplace"), Access.CREATE)) {
      bring(library, MARCH, 1, "Green");
      Passage passage = onlyOne(library);
      assertThat(changed(library, passage, Instant.EPOCH)).isEmpty();
      bring(library, APRIL, 2, "Green or white");
      assertThat(changed(library, passage, Instant.EPOCH)).isEmpty();
      bring(library, MAY, 3, "Black");
      assertThat(changed(library, passage, APRIL)).contains(MAY);
      assertThat(changed(library, passage, MAY)).as("linked since then").isEmpty();
    }
  }

  private static Optional<Instant> changed(Library library, Passage passage, Instant since) {
    return library.read(
        reading -> new History(KnownFormats.all()).changed(reading, passage, since));
  }

  private static Passage onlyOne(Library library) {
    return library.read(reading -> {
      Entry entry = reading.entries().all().getFirst();
      return reading.passages().of(entry.id()).getFirst();
    });
  }

  private void bring(Library library, Instant now, int update, String text) throws IOException {
    Path file = folder.resolve("conversations-" + update + ".json");
    Files.writeString(
        file,
        """
        [{"id":"c","title":"Tea","create_time":1740000000.0,"update_time":174000000%d.0,
          "mapping":{"m":{"id":"m","parent":null,"children":[],"message":
          {"id":"m","author":{"role":"assistant"},"create_time":1740000000.0,
          "content":{"content_type":"text","parts":["%s"]}}}}}]
        """
            .formatted(update, text));
    new Importer(library, KnownFormats.all(), Clock.fixed(now, ZoneOffset.UTC))
        .importAll(List.of(file), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
  }
}

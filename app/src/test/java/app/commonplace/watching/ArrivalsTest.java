package app.commonplace.watching;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.known.DownloadsFolder;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.watching.Arrivals.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An export in the folder of downloads is told once, when all of it is there.
class ArrivalsTest {
  private static final Instant START = Instant.parse("2026-10-06T10:00:00Z");
  private static final String EXPORT =
      """
      [{"title": "Tides", "create_time": 1750000000, "mapping": {
        "r": {"id": "r", "parent": null, "children": ["m"], "message": null},
        "m": {"id": "m", "parent": "r", "children": [], "message": {"id": "m",
          "author": {"role": "user"}, "create_time": 1750000000,
          "content": {"content_type": "text", "parts": ["When does it turn?"]}}}},
        "current_node": "m", "id": "c1", "conversation_id": "c1"}]
      """;

  @TempDir private Path folder;

  private final SetClock clock = new SetClock();

  @Test
  void isToldOnceWhenItHasComeToRest() throws IOException {
    Arrivals arrivals = arrivals();
    write("conversations.json", EXPORT, START.plusSeconds(10));

    assertThat(arrivals.look()).isEmpty();
    clock.turn(Duration.ofSeconds(5));
    List<Arrival> arrived = arrivals.look();
    clock.turn(Duration.ofSeconds(5));

    assertThat(arrived)
        .containsExactly(
            new Arrival(
                folder.resolve("conversations.json"), List.of("chatgpt"), START.plusSeconds(10)));
    assertThat(arrivals.look()).isEmpty();
  }

  @Test
  void isWaitedForWhileItGrows() throws IOException {
    Arrivals arrivals = arrivals();
    write("conversations.json", EXPORT.substring(0, 60), START.plusSeconds(10));
    arrivals.look();
    clock.turn(Duration.ofSeconds(5));
    write("conversations.json", EXPORT, START.plusSeconds(15));

    assertThat(arrivals.look()).isEmpty();
    clock.turn(Duration.ofSeconds(5));
    assertThat(arrivals.look()).hasSize(1);
  }

  @Test
  void whatLayThereBeforeAndWhatIsNoExportIsNotTold() throws IOException {
    write("older.json", EXPORT, START.minusSeconds(1));
    write("holiday.txt", "Sand in everything.", START.plusSeconds(1));
    write("half.json.crdownload", EXPORT, START.plusSeconds(1));
    Files.createDirectory(folder.resolve("unpacked"));
    write("unpacked/conversations.json", EXPORT, START.plusSeconds(1));
    Arrivals arrivals = arrivals();

    assertThat(arrivals.look()).isEmpty();
    clock.turn(Duration.ofSeconds(5));
    assertThat(arrivals.look()).isEmpty();
  }

  @Test
  void aFolderThatIsGoneHasNone() throws IOException {
    Arrivals arrivals = arrivals();
    Files.delete(folder);

    assertThat(arrivals.look()).isEmpty();
    Files.createDirectory(folder);
  }

  @Test
  void theFolderIsTheOneThatTheDesktopNames() throws IOException {
    assertThat(DownloadsFolder.below(folder)).isEmpty();
    Files.createDirectory(folder.resolve("Downloads"));
    assertThat(DownloadsFolder.below(folder)).contains(folder.resolve("Downloads"));
    Files.createDirectories(folder.resolve(".config"));
    Files.createDirectory(folder.resolve("Hämtningar"));
    Files.writeString(
        folder.resolve(".config/user-dirs.dirs"),
        "XDG_DESKTOP_DIR=\"$HOME/Skrivbord\"\nXDG_DOWNLOAD_DIR=\"$HOME/Hämtningar\"\n");
    assertThat(DownloadsFolder.below(folder)).contains(folder.resolve("Hämtningar"));
  }

  private Arrivals arrivals() {
    return new Arrivals(folder, KnownFormats.all(), clock, START);
  }

  private void write(String name, String text, Instant when) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(when));
  }
}

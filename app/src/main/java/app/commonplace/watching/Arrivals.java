package app.commonplace.watching;

import app.commonplace.importing.Formats;
import app.commonplace.importing.Glance;
import app.commonplace.library.WatchedFolders.Stamp;
import app.commonplace.model.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Exports that arrive in one folder, such as that of downloads: each is told once, when it has
/// come to rest. Nothing is imported, and what lies in folders of that folder is not looked at.
/// Blocking; one thread at a time.
public final class Arrivals {
  private static final Duration REST = Duration.ofSeconds(4);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// An export that arrived.
  ///
  /// @param providers whose exports it seems to hold; one at least
  public record Arrival(Path file, List<String> providers, Instant when) {
    public Arrival {
      providers = List.copyOf(providers);
    }
  }

  private final Path folder;
  private final Formats formats;
  private final Clock clock;
  private final Instant since;
  private final Settling settling = new Settling(REST);
  private final Map<String, Stamp> known = new HashMap<>();

  /// @param since what was written later has arrived
  public Arrivals(Path folder, Formats formats, Clock clock, Instant since) {
    this.folder = folder;
    this.formats = formats;
    this.clock = clock;
    this.since = since;
  }

  /// What came to rest since the last look, the oldest first.
  public List<Arrival> look() {
    Map<String, Stamp> now = files();
    var arrived = new ArrayList<Arrival>();
    for (String name : settling.look(now, known, clock.instant()).rested()) {
      Stamp stamp = now.get(name);
      if (stamp != null) {
        known.put(name, stamp);
        Path file = folder.resolve(name);
        List<String> providers =
            Glance.at(file, formats, PATIENCE).providers().stream()
                .filter(provider -> !provider.equals(Provider.DOCUMENTS))
                .toList();
        if (!providers.isEmpty()) {
          arrived.add(new Arrival(file, providers, Instant.ofEpochMilli(stamp.changedAt())));
        }
      }
    }
    arrived.sort(Comparator.comparing(Arrival::when));
    return arrived;
  }

  /// Complete files that were written since; none when the folder is not there.
  private Map<String, Stamp> files() {
    var files = new HashMap<String, Stamp>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
      for (Path file : listed) {
        String name = String.valueOf(file.getFileName());
        if (FolderContents.isFinished(name)) {
          note(name, file, files);
        }
      }
    } catch (IOException | DirectoryIteratorException | UncheckedIOException _) {
      return files; // taken away while it was looked at; the next look sees what is there then
    }
    return files;
  }

  private void note(String name, Path file, Map<String, Stamp> files) throws IOException {
    var attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    boolean later = attributes.lastModifiedTime().toInstant().isAfter(since);
    if (later && attributes.isRegularFile() && attributes.size() > 0) {
      files.put(name, new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis()));
    }
  }
}

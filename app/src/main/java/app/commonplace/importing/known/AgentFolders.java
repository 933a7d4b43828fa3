package app.commonplace.importing.known;

import app.commonplace.model.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/// Where coding agents keep their sessions on this computer. Only names of files are read; none is
/// opened before a person asks for it.
public final class AgentFolders {
  private static final int DEPTH = 6;

  /// Beyond this a count is only "many".
  private static final long MOST = 100_000;

  /// A folder that exists.
  ///
  /// @param provider who wrote it
  /// @param name of the agent
  /// @param sessions how many files look like a session
  public record Found(String provider, String name, Path folder, long sessions) {}

  private record Known(String provider, String folder, List<String> endings) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(Provider.CLAUDE_CODE, ".claude/projects", List.of(".jsonl")),
          new Known(Provider.CODEX, ".codex/sessions", List.of(".jsonl", ".jsonl.zst")),
          new Known(Provider.GEMINI_CLI, ".gemini/tmp", List.of(".json", ".jsonl")));

  private AgentFolders() {}

  /// Those below a person's home that hold at least one session.
  public static List<Found> below(Path home) {
    var found = new ArrayList<Found>();
    for (Known known : KNOWN) {
      Path folder = home.resolve(known.folder());
      long sessions = Files.isDirectory(folder) ? sessions(folder, known.endings()) : 0;
      if (sessions > 0) {
        found.add(
            new Found(known.provider(), Provider.displayName(known.provider()), folder, sessions));
      }
    }
    return List.copyOf(found);
  }

  /// Codex puts older sessions away packed, and reading them unpacks them. Gemini CLI writes lines
  /// now where it wrote objects before.
  private static boolean isSession(String file, List<String> endings) {
    return endings.stream().anyMatch(file::endsWith);
  }

  private static long sessions(Path folder, List<String> endings) {
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files.filter(file -> isSession(file.toString(), endings)).limit(MOST).count();
    } catch (IOException | UncheckedIOException e) {
      LoggerFactory.getLogger(AgentFolders.class).info("Not looked through: {}", folder, e);
      return 0;
    }
  }
}

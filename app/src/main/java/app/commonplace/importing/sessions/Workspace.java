package app.commonplace.importing.sessions;

import app.commonplace.importing.Export;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The folder that a window of an editor worked in, which `workspace.json` in its storage tells.
/// Where that cannot be read, its sessions have no project, and the receipt says so.
public final class Workspace {
  private static final String FILE = "workspace.json";
  private static final String SCHEME = "file://";

  /// It names one folder.
  private static final int LONGEST = 1 << 20;

  private Workspace() {}

  /// Of a database or other file that lies beside it.
  public static @Nullable String beside(Export export, Member file, Unread unread) {
    return in(export, file.folder(), unread);
  }

  /// Of a session in a folder that lies beside it.
  public static @Nullable String above(Export export, Member session, Unread unread) {
    return in(export, above(session.folder()), unread);
  }

  /// The folder that another lies in, both with a slash at their end; empty at the top.
  public static String above(String folder) {
    return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
  }

  private static @Nullable String in(Export export, String folder, Unread unread) {
    Archive archive = export.archive();
    Optional<Member> file = archive.find(folder + FILE);
    if (file.isEmpty()) {
      return null;
    }
    try (InputStream in = archive.open(file.get())) {
      JsonNode node = Json.parse(in.readNBytes(LONGEST)).node();
      if (node.isObject()) {
        String address = node.path("folder").asString(node.path("workspace").asString(""));
        return address.isEmpty() ? null : path(address);
      }
    } catch (IOException | InvalidJson _) {
      // sessions without their project are better than none: told below
    }
    unread.workspace(file.get().name());
    return null;
  }

  /// The path that an address of a folder names.
  public static String path(String address) {
    String path = address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : address;
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // no address after all: a name with a percent sign in it
      return path;
    }
  }
}

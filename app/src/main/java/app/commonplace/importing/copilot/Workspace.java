package app.commonplace.importing.copilot;

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

/// The folder that a window worked in: `workspace.json` beside the folder of its sessions tells it.
final class Workspace {
  private static final String FILE = "workspace.json";
  private static final String SCHEME = "file://";

  private Workspace() {}

  static @Nullable String of(Export export, Member session) {
    String folder = session.folder();
    int slash = folder.lastIndexOf('/', folder.length() - 2);
    Archive archive = export.archive();
    Optional<Member> file = archive.find(folder.substring(0, slash + 1) + FILE);
    if (file.isEmpty() || folder.isEmpty()) {
      return null;
    }
    try (InputStream in = archive.open(file.get())) {
      JsonNode node = Json.parse(in.readAllBytes()).node();
      String address = node.path("folder").asString(node.path("workspace").asString(""));
      return address.isEmpty() ? null : path(address);
    } catch (IOException | InvalidJson _) {
      // sessions without their project are better than none
      return null;
    }
  }

  private static String path(String address) {
    String path = address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : address;
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

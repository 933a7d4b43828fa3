package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The small file beside the conversations that says whose they are. Stateless.
public final class AccountFile {
  private static final int LARGEST = 1 << 20;

  private AccountFile() {}

  /// What the first readable file of this name holds, at any depth; most entries name their account
  /// themselves, so one that is damaged is as good as none.
  public static Optional<JsonNode> named(String name, Archive archive) {
    for (Member member : archive.members()) {
      if (member.baseName().equals(name) && member.size() < LARGEST) {
        try (InputStream in = archive.open(member)) {
          return Optional.of(Json.parse(in.readAllBytes()).node());
        } catch (IOException | InvalidJson _) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}

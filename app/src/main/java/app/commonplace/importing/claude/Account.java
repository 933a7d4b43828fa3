package app.commonplace.importing.claude;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an export says about the person rather than about one conversation: the account, and the
/// names of projects. One thread.
final class Account {
  private static final int LARGEST_FILE = 16 << 20;

  private final String only;
  private final Map<String, String> projects = new HashMap<>();

  /// @param only the account of entries that name none
  Account(String only) {
    this.only = only;
  }

  /// The account of an archive: its one user, or nobody when there are several or none.
  static Account of(Archive archive) {
    for (Member member : archive.members()) {
      if (member.baseName().equals("users.json") && member.size() < LARGEST_FILE) {
        try (InputStream in = archive.open(member)) {
          JsonNode users = Json.parse(in.readAllBytes()).node();
          String id =
              users.size() == 1 ? new Texts(0).filled(users.iterator().next(), "uuid") : null;
          return new Account(id == null ? "" : id);
        } catch (IOException | InvalidJson _) {
          // conversations mostly name their account themselves
          return new Account("");
        }
      }
    }
    return new Account("");
  }

  /// The account that an object names, else the only one.
  String of(JsonNode object, Texts texts) {
    for (String key : new String[] {"account", "creator"}) {
      String id = texts.filled(object.path(key), "uuid");
      if (id != null) {
        return id;
      }
    }
    String id = texts.firstFilled(object, "account_uuid");
    return id == null ? only : id;
  }

  void nameProject(String id, String name) {
    projects.put(id, name);
  }

  /// The name of a project, or its id while no name is known.
  @Nullable String project(@Nullable String id) {
    return id == null ? null : projects.getOrDefault(id, id);
  }
}

package app.commonplace.importing.cline;

import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.sessions.JsonFile;
import app.commonplace.importing.sessions.Unread;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The files of one task, put together into one object, which is what is kept as its original.
record TaskFolder(Archive archive, String folder) {
  private static final List<String> SUREST_FIRST =
      List.of(
          "ui_messages.json",
          "api_conversation_history.json",
          "task_metadata.json",
          "history_item.json");
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("api_conversation_history.json", Task.GIVEN);
    FILES.put("ui_messages.json", Task.SHOWN);
    FILES.put("task_metadata.json", Task.METADATA);
    FILES.put("history_item.json", Task.ITEM);
  }

  /// Which of the files of a task it is, beginning with the one that nothing else looks like; -1
  /// for none.
  static int rank(Member member) {
    return SUREST_FIRST.indexOf(member.baseName());
  }

  Item item(Unread unread) {
    ObjectNode task = JsonNodeFactory.instance.objectNode();
    task.put(Task.NAME, name());
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Member member = archive.find(folder + file.getKey()).orElse(null);
      if (member != null) {
        try {
          task.set(file.getValue(), read(member));
        } catch (IOException e) {
          return new Item.Failed(
              member.name(), "This file could not be read: " + e.getMessage() + ".", 0);
        } catch (InvalidJson e) {
          return new Item.Failed(member.name(), "This file " + e.reason() + ".", 0);
        }
      }
    }
    String place = folder.isEmpty() ? archive.name() : folder;
    return new Task(task, unread).item(place, Json.bytes(task));
  }

  /// The folder's own name, which is the id of the task.
  private String name() {
    String path = folder.isEmpty() ? archive.name() : folder.substring(0, folder.length() - 1);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private JsonNode read(Member member) throws IOException, InvalidJson {
    return JsonFile.read(archive, member);
  }
}

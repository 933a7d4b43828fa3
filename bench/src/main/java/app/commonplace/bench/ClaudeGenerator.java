package app.commonplace.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes a `conversations.json` as Claude exports it, and sessions as Claude Code keeps them. One
/// thread.
final class ClaudeGenerator {
  private static final String ROOT = "00000000-0000-4000-8000-000000000000";

  private final Words words;
  private Instant clock = Instant.parse("2025-01-01T00:00:00Z");

  ClaudeGenerator(long seed) {
    this.words = new Words(seed);
  }

  /// Writes whole conversations until there are at least so many messages.
  void archive(Path file, int messages) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
      json.writeStartArray();
      for (int written = 0; written < messages; ) {
        int length = 2 * words.length(6, 0.9);
        conversation(json, length);
        written += length;
      }
      json.writeEndArray();
    }
  }

  private void conversation(JsonGenerator json, int length) {
    json.writeStartObject();
    json.writeStringProperty("uuid", words.uuid());
    json.writeStringProperty("name", words.text(words.length(30, 0.3)));
    json.writeStringProperty("created_at", tick());
    json.writeArrayPropertyStart("chat_messages");
    String parent = ROOT;
    for (int i = 0; i < length; i++) {
      String id = words.uuid();
      String text = said(i % 2 == 0);
      json.writeStartObject();
      json.writeStringProperty("uuid", id);
      json.writeStringProperty("text", text);
      json.writeArrayPropertyStart("content");
      block(json, "text", text);
      json.writeEndArray();
      json.writeStringProperty("sender", i % 2 == 0 ? "human" : "assistant");
      json.writeStringProperty("created_at", tick());
      json.writeStringProperty("parent_message_uuid", parent);
      json.writeEndObject();
      parent = id;
    }
    json.writeEndArray();
    json.writeStringProperty("updated_at", clock.toString());
    json.writeEndObject();
  }

  /// Writes a folder of so many sessions.
  void sessions(Path folder, int count) throws IOException {
    for (int session = 0; session < count; session++) {
      Path project = folder.resolve("-home-mira-project-" + session % 40);
      Files.createDirectories(project);
      String id = words.uuid();
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(project.resolve(id + ".jsonl")))) {
        lines(out, id, 2 * words.length(6, 0.9));
      }
    }
  }

  private void lines(OutputStream out, String session, int length) throws IOException {
    @Nullable String parent = null;
    for (int i = 0; i < length; i++) {
      boolean user = i % 2 == 0;
      String id = words.uuid();
      var line = new StringWriter();
      try (JsonGenerator record = JsonMapper.shared().createGenerator(line)) {
        record.writeStartObject();
        record.writeStringProperty("type", user ? "user" : "assistant");
        record.writeStringProperty("uuid", id);
        record.writeStringProperty("parentUuid", parent);
        record.writeStringProperty("sessionId", session);
        record.writeStringProperty("cwd", "/home/mira/project");
        record.writeStringProperty("timestamp", tick());
        record.writeObjectPropertyStart("message");
        record.writeStringProperty("role", user ? "user" : "assistant");
        record.writeArrayPropertyStart("content");
        block(record, "text", said(user));
        record.writeEndArray();
        record.writeEndObject();
        record.writeEndObject();
      }
      out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      parent = id;
    }
  }

  private static void block(JsonGenerator json, String type, String text) {
    json.writeStartObject();
    json.writeStringProperty("type", type);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private String said(boolean user) {
    return words.text(user ? words.length(150, 1.0) : words.length(700, 0.8));
  }

  private String tick() {
    clock = clock.plusSeconds(20);
    return clock.toString();
  }
}

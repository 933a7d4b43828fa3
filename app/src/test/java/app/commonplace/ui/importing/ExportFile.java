package app.commonplace.ui.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small files as ChatGPT exports them.
final class ExportFile {
  /// A conversation as a person writes it down; it may as well be a document.
  static final String TALK =
      """
      **User:** How long do I steep green tea?

      **Assistant:** Two minutes at seventy degrees.
      """;

  private ExportFile() {}

  /// So many conversations of one question and one answer.
  static Path of(Path file, int conversations) {
    return write(
        file,
        IntStream.range(0, conversations)
            .mapToObj(i -> conversation(i, "Question " + i, "Answer " + i))
            .collect(Collectors.joining(",", "[", "]")));
  }

  /// The same as the zip of a whole account that the provider packed at a time.
  static Path ofAccount(Path file, int conversations, Instant packed) {
    Path json = of(file.resolveSibling("conversations.json"), conversations);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, "user.json", "{\"id\":\"user-1\"}".getBytes(StandardCharsets.UTF_8), packed);
      put(zip, "conversations.json", Files.readAllBytes(json), packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes, Instant packed)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(packed));
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  static Path write(Path file, String content) {
    try {
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String conversation(int i, String question, String answer) {
    return """
    {"title":"Conversation %1$d","create_time":%2$d.0,"update_time":%2$d.5,
     "conversation_id":"c%1$d","id":"c%1$d","current_node":"c%1$d-2","mapping":{
      "c%1$d-0":{"id":"c%1$d-0","message":null,"parent":null,"children":["c%1$d-1"]},
      "c%1$d-1":{"id":"c%1$d-1","message":%3$s,"parent":"c%1$d-0","children":["c%1$d-2"]},
      "c%1$d-2":{"id":"c%1$d-2","message":%4$s,"parent":"c%1$d-1","children":[]}}}
    """
        .formatted(
            i,
            1_700_000_000 + i,
            message("c" + i + "-1", "user", question),
            message("c" + i + "-2", "assistant", answer));
  }

  private static String message(String id, String role, String text) {
    return """
    {"id":"%s","author":{"role":"%s","name":null,"metadata":{}},"create_time":1700000000.0,
     "content":{"content_type":"text","parts":["%s"]},"status":"finished_successfully",
     "end_turn":true,"weight":1.0,"metadata":{},"recipient":"all"}
    """
        .formatted(id, role, text);
  }
}

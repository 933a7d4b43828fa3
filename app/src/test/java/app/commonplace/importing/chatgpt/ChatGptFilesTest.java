package app.commonplace.importing.chatgpt;

import static app.commonplace.importing.ExportFiles.bytes;
import static app.commonplace.importing.ExportFiles.zip;
import static app.commonplace.importing.chatgpt.Mapping.one;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatGptFilesTest {
  @TempDir Path folder;

  /// `kind name mime size: bytes or why they are missing` for each file of the one message.
  private List<String> files(String export, Map<String, byte[]> others) throws IOException {
    var members = new LinkedHashMap<>(others);
    members.put("conversations.json", bytes(export));
    var told = new ArrayList<String>();
    try (Archive archive = Archives.open(zip(folder.resolve("a.zip"), members))) {
      for (Export found : KnownFormats.all().detect(archive)) {
        found.read(item -> {
          if (item instanceof Item.Draft draft) {
            draft.draft().passages().getFirst().parts().forEach(part -> told.add(tell(part)));
          }
        });
      }
    }
    return told;
  }

  private static String tell(PartDraft draft) {
    Part part = draft.part();
    return "%s %s %s %s: %s"
        .formatted(part.kind(), part.name(), part.mime(), part.about(Meta.SIZE), content(draft));
  }

  private static String content(PartDraft draft) {
    PartDraft.Bytes bytes = draft.bytes();
    if (bytes == null) {
      return String.valueOf(draft.part().about(Meta.MISSING));
    }
    try (InputStream in = bytes.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String image(String pointer) {
    return "{\"content_type\":\"multimodal_text\",\"parts\":[{\"content_type\":\"image_asset_pointer\",\"asset_pointer\":\"%s\",\"size_bytes\":7,\"width\":2,\"height\":3}]}"
        .formatted(pointer);
  }

  @Test
  void findsAnImageWhereverArchivesKeepIt() throws IOException {
    record Case(String pointer, String member, String name, String mime) {}
    for (Case one :
        List.of(
            new Case("file-service://file-Ab1", "file-Ab1-photo.png", "photo.png", "image/png"),
            new Case(
                "file-service://file-Ab1",
                "dalle-generations/file-Ab1-123e4567-e89b-12d3-a456-426614174000.webp",
                "file-Ab1-123e4567-e89b-12d3-a456-426614174000.webp",
                "image/webp"),
            new Case(
                "sediment://file_00ff",
                "user-x/file_00ff-123e4567-e89b-12d3-a456-426614174000.png",
                "file_00ff-123e4567-e89b-12d3-a456-426614174000.png",
                "image/png"),
            new Case(
                "sediment://file_00ff#page=2",
                "deep/er/file_00ff-sanitized.jpg",
                "file_00ff-sanitized.jpg",
                "image/jpeg"),
            new Case("sediment://file_00ff?x=1", "file_00ff.dat", "file_00ff.dat", "null"))) {
      assertThat(files(one(image(one.pointer()), ""), Map.of(one.member(), bytes("pixels"))))
          .as(one.member())
          .containsExactly("IMAGE %s %s 7: pixels".formatted(one.name(), one.mime()));
    }
  }

  @Test
  void anIdIsNoPrefixOfAnother() throws IOException {
    assertThat(
            files(
                one(image("file-service://file-Ab1"), ""),
                Map.of("file-Ab12-other.png", bytes("other"))))
        .containsExactly("IMAGE null null 7: The archive does not hold this file.");
  }

  @Test
  void opaqueFilesAreNamedBySideFiles() throws IOException {
    assertThat(
            files(
                one(image("sediment://file_00ff"), ""),
                Map.of(
                    "file_00ff.dat", bytes("pixels"),
                    "conversation_asset_file_names.json",
                        bytes("{\"file_00ff.dat\":\"Holiday.png\"}"))))
        .containsExactly("IMAGE Holiday.png image/png 7: pixels");
    assertThat(
            files(
                one(image("sediment://file_00ff"), ""),
                Map.of(
                    "file_00ff.dat", bytes("pixels"),
                    "library_files.json",
                        bytes(
                            "[{\"file_id\":\"file_00ff\",\"file_name\":\"Holiday\",\"mime_type\":\"image/heic\"}]"))))
        .containsExactly("IMAGE Holiday image/heic 7: pixels");
  }

  @Test
  void aFileThatIsNamedTwiceIsOneFile() throws IOException {
    String attachments =
        "\"metadata\":{\"attachments\":["
            + "{\"id\":\"file-Ab1\",\"name\":\"photo.png\",\"mime_type\":\"image/png\",\"size\":7},"
            + "{\"id\":\"up-2\",\"file_id\":\"file-Cd2\",\"name\":\"notes.txt\",\"mime_type\":\"text/plain\",\"size\":5},"
            + "{\"id\":\"file-Ef3\",\"name\":\"gone.pdf\",\"size\":9}]}";

    assertThat(
            files(
                one(image("file-service://file-Ab1"), attachments),
                Map.of("file-Ab1-x.png", bytes("pixels"), "file-Cd2-notes.txt", bytes("words"))))
        .containsExactly(
            "IMAGE photo.png image/png 7: pixels",
            "ATTACHMENT notes.txt text/plain 5: words",
            "ATTACHMENT gone.pdf application/pdf 9: The archive does not hold this file.");
  }

  @Test
  void theAccountStandsInUserJson() throws IOException {
    var members = new LinkedHashMap<String, byte[]>();
    members.put("conversations.json", bytes(one(Mapping.says("x"), "")));
    members.put("user.json", bytes("{\"id\":\"user-7\",\"email\":\"a@b.example\"}"));
    var accounts = new ArrayList<String>();
    try (Archive archive = Archives.open(zip(folder.resolve("a.zip"), members))) {
      KnownFormats.all()
          .detect(archive)
          .getFirst()
          .read(item -> accounts.add(((Item.Draft) item).draft().account()));
    }

    assertThat(accounts).containsExactly("user-7");
  }
}

package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PartDraft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that lie beside conversations in an archive, named by ids alone, come with them.
class UploadsTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};

  @TempDir Path folder;

  private Path zip(String json, String name, String upload) throws IOException {
    var members = new LinkedHashMap<String, byte[]>();
    members.put(name, ExportFiles.bytes(json));
    members.put(upload, PICTURE);
    return ExportFiles.zip(folder.resolve("export.zip"), members);
  }

  private static PartDraft onlyFile(Path path) {
    List<EntryDraft> drafts = ExportFiles.drafts(path);
    List<PartDraft> files =
        drafts.getFirst().passages().stream()
            .flatMap(passage -> passage.parts().stream())
            .filter(part -> part.part().isFile())
            .toList();
    assertThat(files).as(DraftText.of(ExportFiles.items(path))).hasSize(1);
    return files.getFirst();
  }

  @Test
  void grokKeepsEachFileInAFolderOfItsId() throws IOException {
    Path path =
        zip(
            """
            {"conversations":[{"conversation":{"id":"g1","title":"Tea"},"responses":[{"response":
            {"_id":"r1","message":"This?","sender":"human","file_attachments":["f-1"]}}]}]}
            """,
            "ttl/30d/prod-grok-backend.json",
            "ttl/30d/prod-mc-asset-server/f-1/content");

    PartDraft file = onlyFile(path);
    assertThat(file.part().mime()).isEqualTo("image/png");
  }

  @Test
  void cherryStudioCallsFilesByTheirIds() throws IOException {
    Path path =
        zip(
            """
            {"time":1,"version":5,"localStorage":{},"indexedDB":{"topics":[{"id":"t1","messages":[
            {"id":"m1","role":"user","blocks":["b1","b2"]}]}],"message_blocks":[
            {"id":"b1","messageId":"m1","type":"main_text","content":"This?"},
            {"id":"b2","messageId":"m1","type":"image","file":{"id":"f-1","origin_name":"tea.png","ext":".png"}}]}}
            """,
            "data.json",
            "Data/Files/f-1.png");

    PartDraft file = onlyFile(path);
    assertThat(file.part().name()).isEqualTo("tea.png");
  }

  @Test
  void theirBytesAreThoseOfTheArchive() throws IOException {
    Path path =
        zip(
            """
            {"conversations":[{"conversation":{"id":"g1"},"responses":[{"response":
            {"_id":"r1","message":"This?","sender":"human","file_attachments":["f-1","f-2"]}}]}]}
            """,
            "prod-grok-backend.json",
            "f-1/content");
    try (var archive = ExportFiles.open(path)) {
      KnownFormats.all()
          .detect(archive)
          .getFirst()
          .read(item -> {
            if (item instanceof Item.Draft draft) {
              List<PartDraft> parts = draft.draft().passages().getFirst().parts();
              assertThat(bytes(parts.get(1))).isEqualTo(PICTURE);
              assertThat(parts.get(2).bytes()).isNull();
            }
          });
    }
  }

  private static byte[] bytes(PartDraft part) {
    PartDraft.Bytes bytes = part.bytes();
    assertThat(bytes).isNotNull();
    try (InputStream in = bytes.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

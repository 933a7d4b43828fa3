package app.commonplace.importing.archive;

import static app.commonplace.importing.ExportFiles.bytes;
import static app.commonplace.importing.ExportFiles.drafts;
import static app.commonplace.importing.ExportFiles.items;
import static app.commonplace.importing.ExportFiles.remarks;
import static app.commonplace.importing.ExportFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.importing.Item;
import app.commonplace.importing.Loss;
import app.commonplace.importing.archive.Archives.Reading;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.model.EntryDraft;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a broken or hostile archive must end in: one clear sentence or a counted remark, nothing
/// outside the archive, nothing half read.
class HostileArchiveTest {
  @TempDir Path folder;

  private static String conversation(int n) {
    return """
    {"id":"c%d","title":"Chat %d","mapping":{"n":{"id":"n","message":{"author":{"role":"user"},\
    "content":{"content_type":"text","parts":["Hello %d"]}},"parent":null,"children":[]}}}\
    """
        .formatted(n, n, n);
  }

  private static String export(int count) {
    var conversations = new java.util.ArrayList<String>();
    for (int i = 1; i <= count; i++) {
      conversations.add(conversation(i));
    }
    return "[" + String.join(",", conversations) + "]";
  }

  private Path good() throws IOException {
    return zip(folder.resolve("good.zip"), Map.of("conversations.json", bytes(export(3))));
  }

  private static List<String> ids(List<Item> items) {
    return drafts(items).stream().map(EntryDraft::externalId).toList();
  }

  private static void refused(Path path, ProblemCode code, String sentence) {
    assertThatThrownBy(() -> items(path))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.sentence()).contains(sentence);
              assertThat(problem.hint()).isNotEmpty();
            });
  }

  // ---- names and links

  @Test
  void namesThatPointOutsideAreSkippedAndNothingIsWritten() throws IOException {
    var members = new LinkedHashMap<String, byte[]>();
    for (String name : List.of("../evil", "/abs", "a/../../b", "C:\\win", "..\\x", "con.txt")) {
      members.put(name, bytes(export(1)));
    }
    members.put("ok/conversations.json", bytes(export(2)));
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Path file = zip(inside.resolve("a.zip"), members);

    List<Item> items = items(file);

    assertThat(ids(items)).containsExactly("c1", "c1", "c2");
    assertThat(remarks(items))
        .filteredOn(remark -> remark.loss() == Loss.SKIPPED)
        .extracting(remark -> remark.place())
        .containsExactly("../evil", "/abs", "a/../../b", "C:/win", "../x");
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all).containsExactlyInAnyOrder(folder, inside, file);
    }
  }

  @Test
  void twoFilesOfOneNameAreReadOnceAndListed() throws IOException {
    Path file =
        zip(
            folder.resolve("a.zip"),
            Map.of("conversations.jsoA", bytes(export(1)), "conversations.jsoB", bytes(export(2))));
    byte[] raw = Files.readAllBytes(file);
    for (int i = 0; i + 18 < raw.length; i++) {
      if (new String(raw, i, 17, java.nio.charset.StandardCharsets.ISO_8859_1)
          .equals("conversations.jso")) {
        raw[i + 17] = 'n';
      }
    }
    Files.write(file, raw);

    List<Item> items = items(file);

    assertThat(ids(items)).isIn(List.of("c1"), List.of("c1", "c2"));
    assertThat(remarks(items))
        .singleElement()
        .satisfies(remark -> assertThat(remark.reason()).contains("two files of this name"));
  }

  @Test
  void linksPipesAndEmptyFilesInAFolderAreSkippedWithTheirReason() throws Exception {
    Path export = Files.createDirectory(folder.resolve("export"));
    Files.writeString(export.resolve("conversations.json"), export(2));
    Files.writeString(folder.resolve("secret.json"), export(9));
    Files.createSymbolicLink(export.resolve("link.json"), folder.resolve("secret.json"));
    Files.createSymbolicLink(export.resolve("loop"), export);
    Files.createFile(export.resolve("empty.json"));
    Files.writeString(export.resolve("._conversations.json"), "litter");
    boolean pipe =
        new ProcessBuilder("mkfifo", export.resolve("pipe.json").toString()).start().waitFor() == 0;

    List<Item> items = items(export);

    assertThat(ids(items)).containsExactly("c1", "c2");
    assertThat(remarks(items))
        .extracting(remark -> remark.place() + ": " + remark.reason())
        .contains(
            "empty.json: Not read: an empty file.",
            "link.json: Not read: a link: links are not followed.",
            "loop: Not read: a link: links are not followed.")
        .hasSize(pipe ? 4 : 3);
  }

  @Test
  void aDeviceOrAMissingFileIsRefused() {
    refused(folder.resolve("nowhere.zip"), ProblemCode.FILE_NOT_FOUND, "There is no file");
    if (Files.exists(Path.of("/dev/zero"))) {
      refused(Path.of("/dev/zero"), ProblemCode.FORMAT_UNKNOWN, "not a file");
    }
  }

  @Test
  void aFileWhoseNameLooksLikeAnOptionIsReadNormally() throws IOException {
    Path file = Files.writeString(folder.resolve("--help.json"), export(1));

    assertThat(ids(items(file))).containsExactly("c1");
  }

  // ---- bombs

  private static final Budget SMALL = new Budget(4 << 20, 50, 200, 1 << 20);

  private static void refusedAsTooLarge(Path file, Budget budget, String why) {
    assertThatThrownBy(() -> items(file, new Reading(budget, false)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.ARCHIVE_TOO_LARGE);
              assertThat(problem.sentence()).contains(why);
            });
  }

  @Test
  void bombsAreRefusedByTheirNumbers() throws IOException {
    Path zeros = zip(folder.resolve("zeros.zip"), Map.of("a", new byte[3 << 20]));
    refusedAsTooLarge(zeros, SMALL, "more than 200 times its size");
    Path large = folder.resolve("large.zip");
    byte[] noise = new byte[5 << 20];
    new java.util.Random(1).nextBytes(noise);
    refusedAsTooLarge(zip(large, Map.of("a", noise)), SMALL, "unpacks to more than");
    var many = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < 60; i++) {
      many.put("f" + i, new byte[0]);
    }
    refusedAsTooLarge(zip(folder.resolve("many.zip"), many), SMALL, "more than 50 files");
  }

  @Test
  void twoHundredMegabytesOfZerosAreRefusedAtOnceByTheStandardBudget() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("conversations.json"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(Files.size(file)).isLessThan(300_000);

    refused(file, ProblemCode.ARCHIVE_TOO_LARGE, "more than 200 times its size");
  }

  @Test
  void sizesThatTheArchiveLiesAboutAreCountedWhileReading() throws IOException {
    Path file =
        zip(folder.resolve("liar.zip"), Map.of("a.json", bytes("[" + " ".repeat(3 << 20) + "]")));
    byte[] raw = Files.readAllBytes(file);
    int directory = indexOf(raw, new byte[] {'P', 'K', 1, 2});
    Arrays.fill(raw, directory + 24, directory + 28, (byte) 1);
    raw[directory + 26] = 0;
    raw[directory + 27] = 0;
    Files.write(file, raw);

    try (Archive archive =
            Archives.open(new Archives.Found(file, java.util.Set.of()), new Reading(SMALL, false));
        InputStream in = archive.open(archive.members().getFirst())) {
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(Problem.class)
          .hasMessageContaining("times its size");
    }
  }

  @Test
  void aVeryCompressibleExportUnderTheBudgetIsRead() throws IOException {
    String text = "[" + conversation(1).replace("Hello 1", "a".repeat(20 << 20)) + "]";
    Path file = zip(folder.resolve("a.zip"), Map.of("conversations.json", bytes(text)));
    assertThat(Files.size(file)).isLessThan(text.length() / 500);

    assertThat(ids(items(file))).containsExactly("c1");
  }

  @Test
  void exportsInsideAZipOfZipsAreReadEachAsAnArchiveOfItsOwn() throws IOException {
    byte[] one = bytesOf("one.zip", Map.of("conversations.json", bytes(export(1))));
    byte[] two =
        bytesOf("two.zip", Map.of("x/conversations.json", bytes(export(2).replace("c1", "c0"))));
    byte[] upload = bytesOf("upload.zip", Map.of("a.txt", bytes("no export")));
    byte[] middle = bytesOf("middle.zip", Map.of("deep/two.zip", two, "upload.zip", upload));
    Path outer =
        zip(folder.resolve("outer.zip"), Map.of("batch/one.zip", one, "middle.zip", middle));

    assertThat(ids(items(outer))).containsExactlyInAnyOrder("c1", "c0", "c2");
    assertThat(
            KnownFormats.all().find(outer, Reading.STANDARD).stream()
                .map(Archives.Found::inner)
                .toList())
        .containsExactly(List.of("batch/one.zip"), List.of("middle.zip", "deep/two.zip"));
    try (Archive archive =
        KnownFormats.all().find(outer, Reading.STANDARD).getFirst().open(Reading.STANDARD)) {
      assertThat(archive.path()).isEqualTo(outer.toRealPath().resolve("batch/one.zip"));
    }
  }

  @Test
  void aCutZipBesideExportsInsideAZipIsNotPassedOver() throws IOException {
    byte[] one = bytesOf("one.zip", Map.of("conversations.json", bytes(export(1))));
    byte[] cut = Arrays.copyOf(one, one.length - 30);
    Path outer = zip(folder.resolve("outer.zip"), Map.of("one.zip", one, "two.zip", cut));

    List<Archives.Found> found = KnownFormats.all().find(outer, Reading.STANDARD);

    assertThat(found)
        .extracting(Archives.Found::inner)
        .containsExactly(List.of("one.zip"), List.of("two.zip"));
    assertThatThrownBy(() -> found.getLast().open(Reading.STANDARD))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.sentence()).contains("two.zip is incomplete"));
  }

  @Test
  void besideAnExportTheZipsAreUploadsAndTooManyWithinEachOtherAreATrap() throws IOException {
    byte[] inner = bytesOf("in.zip", Map.of("conversations.json", bytes(export(2))));
    Path beside =
        zip(
            folder.resolve("beside.zip"),
            Map.of("conversations.json", bytes(export(1)), "upload.zip", inner));
    assertThat(ids(items(beside))).containsExactly("c1");
    for (int level = 0; level < 4; level++) {
      inner = bytesOf("in.zip", Map.of("level.zip", inner));
    }
    refused(
        Files.write(folder.resolve("deep.zip"), inner),
        ProblemCode.FORMAT_UNKNOWN,
        "an archive inside the archive");
  }

  private byte[] bytesOf(String name, Map<String, byte[]> members) throws IOException {
    return Files.readAllBytes(zip(folder.resolve(name), members));
  }

  // ---- cut off, damaged, encrypted

  @Test
  void aCutArchiveIsRefusedWholeWhereverItIsCut() throws IOException {
    byte[] whole = Files.readAllBytes(good());
    for (int length :
        new int[] {
          whole.length - 1, whole.length - 22, whole.length - 40, whole.length / 2, 40, 5
        }) {
      Path file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
      refused(file, ProblemCode.ARCHIVE_DAMAGED, "is incomplete");
    }
  }

  @Test
  void salvageReadsWhatIsLeftAndSaysSo() throws IOException {
    var members = new LinkedHashMap<String, byte[]>();
    members.put("conversations-000.json", bytes(export(3)));
    members.put("conversations-001.json", bytes(export(400).replace("\"c", "\"d")));
    byte[] whole = Files.readAllBytes(zip(folder.resolve("a.zip"), members));
    Path file = folder.resolve("cut.zip");
    var salvage = new Reading(Budget.STANDARD, true);

    Files.write(file, Arrays.copyOf(whole, whole.length - 40));
    List<Item> onlyDirectoryLost = items(file, salvage);
    Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
    List<Item> cutInside = items(file, salvage);

    assertThat(drafts(onlyDirectoryLost)).hasSize(403);
    assertThat(remarks(onlyDirectoryLost))
        .extracting(remark -> remark.reason())
        .containsExactly("The archive is incomplete: this is what is left of it.");
    assertThat(drafts(cutInside)).hasSizeBetween(4, 402);
    assertThat(remarks(cutInside))
        .extracting(remark -> remark.reason())
        .contains(
            "This conversation is cut off: the file ends in the middle of it.",
            "This file is incomplete: its end is missing.");
  }

  @Test
  void salvageOfAWholeZipIsTheZip() throws IOException {
    List<Item> items = items(good(), new Reading(Budget.STANDARD, true));

    assertThat(ids(items)).containsExactly("c1", "c2", "c3");
    assertThat(remarks(items)).isEmpty();
  }

  @Test
  void damagedDataCostsOnlyWhatComesAfterIt() throws IOException {
    Path file = zip(folder.resolve("a.zip"), Map.of("conversations.json", bytes(export(2_000))));
    byte[] raw = Files.readAllBytes(file);
    Arrays.fill(raw, raw.length / 2, raw.length / 2 + 64, (byte) 0xFF);
    Files.write(file, raw);

    List<Item> items = items(file);

    assertThat(drafts(items)).hasSizeBetween(10, 1_990);
    assertThat(remarks(items))
        .isNotEmpty()
        .allSatisfy(remark -> assertThat(remark.loss()).isEqualTo(Loss.LOST));
  }

  @Test
  void aWrongChecksumIsNoticedThoughTheDataUnpacks() throws IOException {
    Path file = good();
    byte[] raw = Files.readAllBytes(file);
    raw[indexOf(raw, new byte[] {'P', 'K', 1, 2}) + 16] ^= 1;
    Files.write(file, raw);

    assertThat(remarks(items(file)))
        .isNotEmpty()
        .allSatisfy(remark -> assertThat(remark.loss()).isEqualTo(Loss.LOST));
  }

  @Test
  void anEncryptedArchiveIsNamedAsSuch() throws IOException {
    Path file = good();
    byte[] raw = Files.readAllBytes(file);
    raw[6] |= 1;
    raw[indexOf(raw, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
    Files.write(file, raw);

    refused(file, ProblemCode.ARCHIVE_ENCRYPTED, "protected by a password");
    assertThatThrownBy(() -> items(file, new Reading(Budget.STANDARD, true)))
        .hasMessageContaining("protected by a password");
  }

  // ---- not what it claims to be

  @Test
  void filesThatAreNoExportsAreNamedForWhatTheyAre() throws IOException {
    record Case(String content, String sentence) {}
    int n = 0;
    for (Case one :
        List.of(
            new Case("<!DOCTYPE html><html></html>", "is a web page, not an export"),
            new Case("[]", "holds no conversations: the list in it is empty"),
            new Case("{\"conversations\":[]}", "holds no conversations: the list in it is empty"),
            new Case(
                "just words",
                "holds text under a name of JSON, and no export that this version knows"),
            new Case("\u0000\u0001\u0002\u0003", "holds no export that this version knows"),
            new Case(
                "{\"data_files\":[{\"export_url\":\"https://x.example\"}]}",
                "only the list of the parts of a Claude export"))) {
      Path file =
          Files.writeString(folder.resolve("conversations%d.json".formatted(n++)), one.content());
      refused(file, ProblemCode.FORMAT_UNKNOWN, one.sentence());
    }
    Path empty = Files.createFile(folder.resolve("empty.json"));
    refused(empty, ProblemCode.ARCHIVE_DAMAGED, "is empty");
  }

  private static int indexOf(byte[] raw, byte[] wanted) {
    for (int i = 0; i + wanted.length <= raw.length; i++) {
      if (Arrays.equals(raw, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("not found");
  }
}

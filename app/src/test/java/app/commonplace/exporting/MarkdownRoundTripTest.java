package app.commonplace.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.model.Blob;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Note;
import app.commonplace.model.Part;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import app.commonplace.organizing.Target;
import app.commonplace.runtime.Engine;
import app.commonplace.text.Wording;
import app.commonplace.ui.fixture.SampleLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What our Markdown tells of a conversation comes back when it is imported: the words, the
/// branches, and what stands beside the words.
class MarkdownRoundTripTest {
  private static final String HOSTILE =
      """
      {"commonplace":1,"entries":[{"externalId":"h","title":"A \\"quoted\\" \\\\ title","passages":[
       {"externalId":"1","role":"user","text":"Our pages say\\n\\n## 2 · You\\n\\n> [!note]- Thinking\\n> and this\\n\\n---\\n\\n## Other branches"},
       {"externalId":"2","parentId":"1","role":"assistant","text":"- [x](<y>)\\n\\nand ```` is open:\\n````\\n## 9 · You"},
       {"externalId":"3","parentId":"2","role":"user","text":"![a](<files/0123456789ab>)\\n\\n\\\\- [x](<y>)"},
       {"externalId":"4","parentId":"3","role":"assistant","text":"---\\n\\n*sky.md: a note.*\\n\\n- one\\n\\n---"}]}]}
      """;

  private final Wording wording = new Wording();

  @TempDir Path folder;

  @Test
  void everySampleComesBackAsItWas() throws IOException {
    try (Engine engine = SampleLibrary.whole(folder)) {
      List<Entry> samples = conversations(engine);
      assertThat(samples).hasSizeGreaterThan(100);
      var all = new SoftAssertions();
      for (Entry sample : samples) {
        Entry back = backAsMarkdown(engine, sample);
        all.assertThat(told(engine, back)).as(sample.title()).isEqualTo(told(engine, sample));
        all.assertThat(back.title()).isEqualTo(sample.title());
        all.assertThat(back.tags()).containsExactlyInAnyOrderElementsOf(sample.tags());
        all.assertThat(notes(engine, back)).isEqualTo(notes(engine, sample));
      }
      all.assertAll();
    }
  }

  @Test
  void whatLooksLikeOurOwnLinesIsProse() throws IOException {
    try (Engine engine = SampleLibrary.empty(folder)) {
      SampleLibrary.add(
          engine, Files.writeString(folder.resolve("hostile.commonplace.json"), HOSTILE));
      Entry sample = conversations(engine).getFirst();
      engine.organizer().noting().add(Target.of(sample.id()), "on the whole\n\n- mine");
      Entry back = backAsMarkdown(engine, sample);
      List<String> texts = texts(engine, back);
      assertThat(texts.get(1)).isEqualTo(texts(engine, sample).get(1) + "\n````");
      texts.set(1, texts(engine, sample).get(1));
      assertThat(texts).isEqualTo(texts(engine, sample));
      assertThat(back.title()).isEqualTo("A \"quoted\" \\ title");
      assertThat(notes(engine, back)).containsExactly("on the whole\n\n- mine");
    }
  }

  @Test
  void aLaterPageIsTheSameConversation() throws IOException {
    try (Engine engine = SampleLibrary.of(folder, List.of("deepseek"))) {
      List<Entry> samples = conversations(engine);
      backAsMarkdown(engine, samples.getFirst());
      int before = conversations(engine).size();
      SampleLibrary.add(engine, exported(engine, samples.getFirst(), "again"));
      assertThat(conversations(engine)).hasSize(before);
    }
  }

  private static List<Entry> conversations(Engine engine) {
    return engine
        .library()
        .read(reading ->
            reading.entries().all().stream()
                .filter(entry -> entry.kind() == EntryKind.CONVERSATION)
                .filter(entry -> entry.deletedAt() == null)
                .toList());
  }

  private Path exported(Engine engine, Entry entry, String name) {
    Path to = folder.resolve(name + "-" + entry.id());
    engine
        .exporter()
        .export(List.of(entry), to, ExportForm.MARKDOWN, CancelSignal.NEVER, Progress.NONE);
    return to;
  }

  private Entry backAsMarkdown(Engine engine, Entry entry) {
    Set<EntryId> before = new HashSet<>();
    engine.library().read(reading -> reading.entries().all()).forEach(one -> before.add(one.id()));
    engine
        .importer()
        .importAll(
            List.of(exported(engine, entry, "page")),
            ImportOptions.USUAL,
            ImportListener.NONE,
            CancelSignal.NEVER);
    List<Entry> brought =
        engine.library().read(reading -> reading.entries().all()).stream()
            .filter(one -> !before.contains(one.id()))
            .toList();
    assertThat(brought).as("files beside %s are no documents", entry.title()).hasSize(1);
    return brought.getFirst();
  }

  private static List<Passage> passages(Engine engine, Entry entry) {
    return engine.library().read(reading -> reading.passages().of(entry.id()));
  }

  private static List<String> texts(Engine engine, Entry entry) {
    return passages(engine, entry).stream().map(Passage::text).collect(Collectors.toList());
  }

  /// With the role of the passage that each is pinned to.
  private static List<String> notes(Engine engine, Entry entry) {
    Map<PassageId, Role> roles = new HashMap<>();
    passages(engine, entry).forEach(passage -> roles.put(passage.id(), passage.role()));
    return engine.library().read(reading -> reading.notes().of(entry.id())).stream()
        .map(note -> note.passage() == null ? note.text() : text(note, roles))
        .sorted()
        .toList();
  }

  private static String text(Note note, Map<PassageId, Role> roles) {
    return roles.get(note.passage()) + ": " + note.text();
  }

  /// Each passage that a page tells, with the one before it.
  private List<String> told(Engine engine, Entry entry) {
    var told = new Told(entry, passages(engine, entry), List.of());
    Map<PassageId, PassageId> before = told.toldBefore();
    Map<PassageId, String> described = new HashMap<>();
    told.passages().forEach(passage -> described.put(passage.id(), described(passage)));
    return told.passages().stream()
        .filter(passage -> !passage.hidden() && Told.isSpoken(passage))
        .map(passage ->
            described.get(passage.id()) + "\n  after " + described.get(before.get(passage.id())))
        .sorted()
        .toList();
  }

  private String described(Passage passage) {
    var parts = new ArrayList<String>();
    var prose = new ArrayList<String>();
    for (Part part : passage.parts()) {
      switch (part.kind()) {
        case PROSE, CODE -> prose.add(part.text());
        case THINKING, TOOL_CALL, TOOL_RESULT -> {
          if (part.name() != null || !part.text().isBlank()) {
            parts.add(part.kind() + ":" + line(part.name()) + ":" + lines(part.text()));
          }
        }
        case IMAGE, ATTACHMENT -> parts.add(file(part));
        case CITATION -> {
          String url = part.about(Part.Meta.URL);
          if (url != null || part.name() != null) {
            parts.add(line(Objects.requireNonNullElse(part.name(), url)) + ":" + url);
          }
        }
      }
    }
    String words = Arrays.toString(wording.of(String.join("\n\n", prose)));
    String who = passage.role() + " " + (passage.role() == Role.TOOL ? passage.author() : "");
    return who + " " + passage.createdAt() + " " + words + " " + parts;
  }

  private static String file(Part part) {
    Blob blob = part.blob();
    String missing = blob == null ? part.about(Part.Meta.MISSING) : null;
    return String.join(
        ":",
        part.kind().word(),
        part.name() == null ? "file" : line(part.name()),
        blob == null ? "" : blob.sha256(),
        String.valueOf(missing),
        lines(part.text()));
  }

  private static String line(String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ").strip();
  }

  private static String lines(String text) {
    return text.strip().lines().collect(Collectors.joining("\n"));
  }
}

package app.commonplace.importing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Format;
import app.commonplace.importing.known.KnownFormats;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/// Any bytes at all, read as any format, are read as far as they go or refused in a sentence. A run
/// of all tests reads the seeds and what lies in `ParserFuzzTestInputs`, whatever failed once among
/// it; `mvn -Pfuzz` tries new ones (see docs/IMPORTING.md).
class ParserFuzzTest {
  private static final Path KEPT =
      Path.of("src/test/resources/app/commonplace/importing/fuzz/ParserFuzzTestInputs");

  @TempDir Path folder;
  private FuzzedExport export;

  @BeforeEach
  void chooseTheReader(TestInfo test) {
    format(test.getTestMethod().orElseThrow())
        .ifPresent(format -> export = new FuzzedExport(format, folder));
  }

  private static Optional<String> format(Method test) {
    return Optional.ofNullable(test.getAnnotation(Fuzzed.class)).map(Fuzzed::value);
  }

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("export.zip"));
    String copies = "glob:**commonplace-copies-" + ProcessHandle.current().pid() + "-*";
    assertThat(Path.of(System.getProperty("java.io.tmpdir"))).isDirectoryNotContaining(copies);
  }

  @Test
  void everyFormatIsTried() {
    List<String> formats = KnownFormats.all().all().stream().map(Format::name).toList();
    List<String> tried =
        Arrays.stream(ParserFuzzTest.class.getDeclaredMethods())
            .flatMap(test -> format(test).stream())
            .toList();
    assertThat(tried).containsExactlyInAnyOrderElementsOf(formats);
  }

  /// A reader that is given nothing that it knows is hardly tried.
  @Test
  void everyReaderFindsEntriesInWhatItStartsFrom() throws IOException {
    for (Method test : ParserFuzzTest.class.getDeclaredMethods()) {
      Optional<String> format = format(test);
      if (format.isPresent()) {
        var reader = new FuzzedExport(format.get(), folder);
        List<byte[]> inputs = new ArrayList<>(Seeds.of(format.get()).values());
        inputs.addAll(kept(test));
        int entries = 0;
        for (byte[] input : inputs) {
          entries += reader.read(input);
        }
        assertThat(entries).as(format.get()).isPositive();
      }
    }
  }

  private static List<byte[]> kept(Method test) throws IOException {
    Path inputs = KEPT.resolve(test.getName());
    var kept = new ArrayList<byte[]>();
    if (Files.isDirectory(inputs)) {
      try (var files = Files.list(inputs)) {
        for (Path file : files.toList()) {
          kept.add(Files.readAllBytes(file));
        }
      }
    }
    return kept;
  }

  // ---- chats of services and programs

  @Fuzzed("chatgpt")
  void chatgpt(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("claude")
  void claude(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("commonplace")
  void commonplace(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("deepseek")
  void deepseek(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("deepseek-tree")
  void deepseekTree(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("gemini-takeout")
  void geminiTakeout(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("ai-studio")
  void aiStudio(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("grok")
  void grok(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("lechat")
  void lechat(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("perplexity")
  void perplexity(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("librechat")
  void librechat(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("open-webui")
  void openWebui(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("big-agi")
  void bigAgi(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("chatbox")
  void chatbox(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("chatbot-ui")
  void chatbotUi(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("cherry-studio")
  void cherryStudio(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("jan")
  void jan(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("khoj")
  void khoj(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("lm-studio")
  void lmStudio(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("nextchat")
  void nextchat(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("sillytavern")
  void sillytavern(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("typingmind")
  void typingmind(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("text-generation-webui")
  void textGenerationWebui(byte[] input) throws IOException {
    export.read(input);
  }

  // ---- coding agents and editors

  @Fuzzed("pi")
  void pi(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("qwen-code")
  void qwenCode(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("iflow")
  void iflow(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("copilot-cli")
  void copilotCli(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("claude-code")
  void claudeCode(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("codex")
  void codex(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("gemini-cli")
  void geminiCli(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("aider")
  void aider(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("cline")
  void cline(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("copilot")
  void copilot(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("copilot-visual-studio")
  void copilotVisualStudio(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("continue")
  void continueDev(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("specstory")
  void specstory(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("opencode")
  void opencode(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("cursor")
  void cursor(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("cursor-transcript")
  void cursorTranscript(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("goose")
  void goose(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("gptme")
  void gptme(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("vibe")
  void vibe(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("grok-build")
  void grokBuild(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("zed")
  void zed(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("llm")
  void llm(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("open-webui-database")
  void openWebuiDatabase(byte[] input) throws IOException {
    export.read(input);
  }

  // ---- shapes that many share, and documents

  @Fuzzed("sharegpt")
  void sharegpt(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("oasst")
  void oasst(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("lmsys-wildchat")
  void lmsysWildchat(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("openai-messages")
  void openaiMessages(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("message-list")
  void messageList(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("chat-exporter")
  void chatExporter(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("chatgpt-page")
  void chatgptPage(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("microsoft-copilot")
  void microsoftCopilot(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("librechat-table")
  void libreChatTable(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("markdown-transcript")
  void markdownTranscript(byte[] input) throws IOException {
    export.read(input);
  }

  @Fuzzed("documents")
  void documents(byte[] input) throws IOException {
    export.read(input);
  }
}

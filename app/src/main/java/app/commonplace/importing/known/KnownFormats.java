package app.commonplace.importing.known;

import app.commonplace.importing.Formats;
import app.commonplace.importing.agents.GooseFormat;
import app.commonplace.importing.agents.GptmeFormat;
import app.commonplace.importing.agents.GrokBuildFormat;
import app.commonplace.importing.agents.PiFormat;
import app.commonplace.importing.agents.VibeFormat;
import app.commonplace.importing.aider.AiderFormat;
import app.commonplace.importing.apps.BigAgiFormat;
import app.commonplace.importing.apps.ChatbotUiFormat;
import app.commonplace.importing.apps.ChatboxFormat;
import app.commonplace.importing.apps.CherryStudioFormat;
import app.commonplace.importing.apps.JanFormat;
import app.commonplace.importing.apps.KhojFormat;
import app.commonplace.importing.apps.LmStudioFormat;
import app.commonplace.importing.apps.NextChatFormat;
import app.commonplace.importing.apps.SillyTavernFormat;
import app.commonplace.importing.apps.TypingMindFormat;
import app.commonplace.importing.apps.WebUiPairsFormat;
import app.commonplace.importing.chatgpt.ChatGptFormat;
import app.commonplace.importing.claude.ClaudeFormat;
import app.commonplace.importing.claudecode.ClaudeCodeFormat;
import app.commonplace.importing.cline.ClineFormat;
import app.commonplace.importing.codex.CodexFormat;
import app.commonplace.importing.commonplace.CommonplaceFormat;
import app.commonplace.importing.continuedev.ContinueFormat;
import app.commonplace.importing.copilot.CommandLineFormat;
import app.commonplace.importing.copilot.CopilotFormat;
import app.commonplace.importing.copilot.VisualStudioFormat;
import app.commonplace.importing.cursor.CursorFormat;
import app.commonplace.importing.cursor.TranscriptFormat;
import app.commonplace.importing.datasets.MessageListFormat;
import app.commonplace.importing.datasets.OasstFormat;
import app.commonplace.importing.datasets.OpenAiFormat;
import app.commonplace.importing.datasets.RowsFormat;
import app.commonplace.importing.datasets.ShareGptFormat;
import app.commonplace.importing.deepseek.DeepSeekFormat;
import app.commonplace.importing.deepseek.ScriptTreeFormat;
import app.commonplace.importing.documents.DocumentsFormat;
import app.commonplace.importing.gemini.AiStudioFormat;
import app.commonplace.importing.gemini.TakeoutFormat;
import app.commonplace.importing.geminicli.GeminiCliFormat;
import app.commonplace.importing.geminicli.QwenFormat;
import app.commonplace.importing.grok.GrokFormat;
import app.commonplace.importing.iflow.IFlowFormat;
import app.commonplace.importing.lechat.LeChatFormat;
import app.commonplace.importing.librechat.LibreChatFormat;
import app.commonplace.importing.llm.LlmFormat;
import app.commonplace.importing.opencode.OpenCodeFormat;
import app.commonplace.importing.openwebui.OpenWebUiFormat;
import app.commonplace.importing.openwebui.WebUiDatabaseFormat;
import app.commonplace.importing.perplexity.PerplexityFormat;
import app.commonplace.importing.specstory.SpecStoryFormat;
import app.commonplace.importing.transcripts.CopilotCsvFormat;
import app.commonplace.importing.transcripts.ExporterFormat;
import app.commonplace.importing.transcripts.HtmlFormat;
import app.commonplace.importing.transcripts.LibreChatTableFormat;
import app.commonplace.importing.transcripts.MarkdownFormat;
import app.commonplace.importing.zed.ZedFormat;
import java.util.List;

/// All formats this version reads. The order is that in which they are asked, since several sources
/// use the same file names and keys.
public final class KnownFormats {
  private KnownFormats() {}

  public static Formats all() {
    return new Formats(
        List.of(
            new ChatGptFormat(),
            new ClaudeFormat(),
            new CommonplaceFormat(),
            // chats of other services and programs
            new DeepSeekFormat(),
            new ScriptTreeFormat(),
            new TakeoutFormat(),
            new AiStudioFormat(),
            new GrokFormat(),
            new LeChatFormat(),
            new PerplexityFormat(),
            new LibreChatFormat(),
            new OpenWebUiFormat(),
            new BigAgiFormat(),
            new ChatboxFormat(),
            new ChatbotUiFormat(),
            new CherryStudioFormat(),
            new JanFormat(),
            new KhojFormat(),
            new LmStudioFormat(),
            new NextChatFormat(),
            new SillyTavernFormat(),
            new TypingMindFormat(),
            new WebUiPairsFormat(),
            // coding agents and editors
            new PiFormat(),
            new QwenFormat(),
            new CommandLineFormat(),
            // has the keys of Claude Code and a mark of its own
            new IFlowFormat(),
            new ClaudeCodeFormat(),
            new CodexFormat(),
            new GeminiCliFormat(),
            new AiderFormat(),
            new ClineFormat(),
            new CopilotFormat(),
            new VisualStudioFormat(),
            new ContinueFormat(),
            new SpecStoryFormat(),
            new OpenCodeFormat(),
            new CursorFormat(),
            new TranscriptFormat(),
            new GooseFormat(),
            new GptmeFormat(),
            new VibeFormat(),
            new GrokBuildFormat(),
            new ZedFormat(),
            new LlmFormat(),
            new WebUiDatabaseFormat(),
            // shapes that many share, then documents
            new ShareGptFormat(),
            new OasstFormat(),
            new RowsFormat(),
            new OpenAiFormat(),
            new MessageListFormat(),
            new ExporterFormat(),
            new CopilotCsvFormat(),
            new LibreChatTableFormat(),
            new HtmlFormat(),
            new MarkdownFormat(),
            new DocumentsFormat()));
  }
}

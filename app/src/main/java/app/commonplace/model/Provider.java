package app.commonplace.model;

import java.util.Map;

/// Names of sources: a short stable word in the library and in queries, and the name a person
/// reads.
public final class Provider {
  public static final String CHATGPT = "chatgpt";
  public static final String CLAUDE = "claude";
  public static final String AIDER = "aider";
  public static final String CLAUDE_CODE = "claude-code";
  public static final String CLINE = "cline";
  public static final String CODEX = "codex";
  public static final String CONTINUE = "continue";
  public static final String COPILOT = "copilot";
  public static final String CURSOR = "cursor";
  public static final String GEMINI_CLI = "gemini-cli";
  public static final String LLM = "llm";
  public static final String OPEN_CODE = "opencode";
  public static final String OPEN_WEBUI = "openwebui";
  public static final String SPEC_STORY = "specstory";
  public static final String ZED = "zed";
  public static final String DOCUMENTS = "documents";
  public static final String NOTES = "notes";

  private static final Map<String, String> DISPLAY =
      Map.ofEntries(
          Map.entry(CHATGPT, "ChatGPT"),
          Map.entry(CLAUDE, "Claude"),
          Map.entry("gemini", "Gemini"),
          Map.entry(AIDER, "Aider"),
          Map.entry(CLAUDE_CODE, "Claude Code"),
          Map.entry(CLINE, "Cline"),
          Map.entry(CODEX, "Codex"),
          Map.entry(CONTINUE, "Continue"),
          Map.entry(COPILOT, "Copilot"),
          Map.entry(CURSOR, "Cursor"),
          Map.entry(GEMINI_CLI, "Gemini CLI"),
          Map.entry(LLM, "llm"),
          Map.entry(OPEN_CODE, "OpenCode"),
          Map.entry(OPEN_WEBUI, "Open WebUI"),
          Map.entry(SPEC_STORY, "SpecStory"),
          Map.entry(ZED, "Zed"),
          Map.entry("ai-studio", "Google AI Studio"),
          Map.entry("big-agi", "big-AGI"),
          Map.entry("chatbot-ui", "chatbot-ui"),
          Map.entry("chatbox", "Chatbox"),
          Map.entry("cherry-studio", "Cherry Studio"),
          Map.entry("deepseek", "DeepSeek"),
          Map.entry("goose", "Goose"),
          Map.entry("gptme", "gptme"),
          Map.entry("grok", "Grok"),
          Map.entry("grok-build", "Grok Build"),
          Map.entry("iflow", "iFlow CLI"),
          Map.entry("jan", "Jan"),
          Map.entry("khoj", "Khoj"),
          Map.entry("lechat", "Le Chat"),
          Map.entry("librechat", "LibreChat"),
          Map.entry("lm-studio", "LM Studio"),
          Map.entry("lmsys", "LMSYS and WildChat"),
          Map.entry("microsoft-copilot", "Microsoft Copilot"),
          Map.entry("nextchat", "NextChat"),
          Map.entry("oasst", "Open Assistant"),
          Map.entry("openai-api", "OpenAI messages"),
          Map.entry("perplexity", "Perplexity"),
          Map.entry("pi", "pi"),
          Map.entry("qwen-code", "Qwen Code"),
          Map.entry("sharegpt", "ShareGPT"),
          Map.entry("sillytavern", "SillyTavern"),
          Map.entry("text-generation-webui", "text-generation-webui"),
          Map.entry("transcript", "Transcripts"),
          Map.entry("typingmind", "TypingMind"),
          Map.entry("vibe", "Mistral Vibe"),
          Map.entry(DOCUMENTS, "Documents"),
          Map.entry(NOTES, "Notes"));

  private Provider() {}

  /// The name a person reads; a source this version does not know is shown by its own word.
  public static String displayName(String provider) {
    return DISPLAY.getOrDefault(provider, provider.isEmpty() ? "Unknown" : provider);
  }
}

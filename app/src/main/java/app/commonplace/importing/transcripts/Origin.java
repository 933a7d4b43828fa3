package app.commonplace.importing.transcripts;

import app.commonplace.model.Provider;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a written conversation was held, by the address that it names. What was written down has
/// no ids of messages, so it is never merged with the same conversation out of a provider's own
/// export: it goes by an id of its own.
///
/// @param id null when the address names none
record Origin(String provider, @Nullable String id) {
  private record Host(String end, String provider) {}

  private static final List<Host> HOSTS =
      List.of(
          new Host("chatgpt.com", Provider.CHATGPT),
          new Host("chat.openai.com", Provider.CHATGPT),
          new Host("claude.ai", Provider.CLAUDE),
          new Host("gemini.google.com", "gemini"),
          new Host("chat.deepseek.com", "deepseek"),
          new Host("grok.com", "grok"),
          new Host("chat.mistral.ai", "lechat"),
          new Host("perplexity.ai", "perplexity"),
          new Host("aistudio.google.com", "ai-studio"),
          new Host("copilot.microsoft.com", "microsoft-copilot"),
          new Host("copilot.com", "microsoft-copilot"));

  private static final Pattern LAST = Pattern.compile("/([A-Za-z0-9_-]{8,})/?$");

  static Origin of(@Nullable String address, String otherwise) {
    if (address == null) {
      return new Origin(otherwise, null);
    }
    String host = host(address);
    for (Host known : HOSTS) {
      if (host.equals(known.end()) || host.endsWith("." + known.end())) {
        Matcher last = LAST.matcher(address.replaceFirst("[?#].*", ""));
        return new Origin(known.provider(), last.find() ? "transcript-" + last.group(1) : null);
      }
    }
    return new Origin(otherwise, null);
  }

  /// The first of some addresses that names a place that is known.
  static Origin of(List<@Nullable String> addresses, String otherwise) {
    for (String address : addresses) {
      Origin origin = of(address, "");
      if (!origin.provider().isEmpty()) {
        return origin;
      }
    }
    return new Origin(otherwise, null);
  }

  private static String host(String address) {
    try {
      String host = URI.create(address.strip()).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      // whatever it is, it names no place
      return "";
    }
  }
}

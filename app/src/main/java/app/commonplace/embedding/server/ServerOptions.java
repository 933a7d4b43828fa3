package app.commonplace.embedding.server;

import java.time.Duration;

/// How a server is used.
///
/// @param budget how many tokens of a text are sent, by estimate
/// @param textsAtOnce the most texts in a request
/// @param bytesAtOnce the most bytes of text in a request, but for one longer text alone
/// @param timeout for a whole request, from its first byte to the answer's last
public record ServerOptions(
    int budget, int textsAtOnce, int bytesAtOnce, Duration timeout, Privacy privacy) {
  /// A slow machine embeds 64 texts of 512 tokens in a minute or two.
  public static final ServerOptions STANDARD =
      new ServerOptions(512, 64, 512 * 1024, Duration.ofMinutes(3), new Privacy(true, false));
}

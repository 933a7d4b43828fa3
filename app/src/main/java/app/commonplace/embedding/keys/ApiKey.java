package app.commonplace.embedding.keys;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A key and the one origin it may be sent to. Not a record, which would show the key in its text.
/// Immutable.
public final class ApiKey {
  private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E]{1,4096}");

  private final Origin origin;
  private final String secret;
  private final Pattern secretInText;

  private ApiKey(Origin origin, String secret) {
    this.origin = origin;
    this.secret = secret;
    this.secretInText =
        Pattern.compile(Pattern.quote(secret), Pattern.CASE_INSENSITIVE); // hosts are lowered
  }

  /// @param typed as a person pasted it; space around it is dropped
  public static ApiKey of(Origin origin, String typed) {
    String secret = typed.strip();
    if (!SENDABLE.matcher(secret).matches()) {
      throw new Problem(
          ProblemCode.NEEDS_KEY,
          "That is no key for %s: it is empty or has characters that no key has."
              .formatted(origin.place()),
          "Copy the key again, without anything around it.");
    }
    return new ApiKey(origin, secret);
  }

  public Origin origin() {
    return origin;
  }

  /// The value of the `Authorization` header, for the key's own origin alone.
  public String bearerFor(Origin server) {
    if (!server.equals(origin)) {
      throw new Problem(
          ProblemCode.NEEDS_KEY,
          "The key for %s is not sent to %s.".formatted(origin, server),
          "Enter a key for %s.".formatted(server));
    }
    return "Bearer " + secret;
  }

  /// The text with the key blacked out.
  public String blackedOut(String text) {
    return secretInText.matcher(text).replaceAll("…");
  }

  /// Its two ends, by which a person tells it from others; nothing of a short one.
  public String masked() {
    return secret.length() < 20
        ? "…"
        : secret.substring(0, 6) + "…" + secret.substring(secret.length() - 4);
  }

  String secret() {
    return secret;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApiKey key && key.origin.equals(origin) && key.secret.equals(secret);
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }

  @Override
  public String toString() {
    return "key for " + origin;
  }
}

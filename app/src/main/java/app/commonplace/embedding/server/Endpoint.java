package app.commonplace.embedding.server;

import app.commonplace.embedding.keys.Origin;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.net.InetAddress;
import java.util.Map;
import okhttp3.HttpUrl;

/// A model on a server. The address comes from the person's own settings and from nowhere else.
///
/// @param base the address that paths like `embeddings` are added to
/// @param dimension how long vectors are asked to be, 0 for as long as the model makes them
/// @param plainHttp whether the person agreed that texts go to another machine unencrypted
public record Endpoint(
    Dialect dialect, HttpUrl base, String model, int dimension, boolean plainHttp) {
  private static final String OPENROUTER = "https://openrouter.ai/api/v1";

  /// What usually answers on the ports of this machine.
  private static final Map<Integer, String> KNOWN =
      Map.of(11434, "Ollama", 1234, "LM Studio", 8080, "llama.cpp");

  /// Refuses what would send texts in the clear unasked.
  public Endpoint {
    if (!base.isHttps() && !isLoopback(base.host()) && !plainHttp) {
      throw unsafe(
          "Texts would go to %s unencrypted.".formatted(base.host()),
          "Use an https address, or allow http for this server.");
    }
  }

  /// A model of OpenRouter.
  public static Endpoint openRouter(String model) {
    return new Endpoint(Dialect.OPENROUTER, parsed(OPENROUTER), model, 0, false);
  }

  /// A model of a server that speaks the dialect of OpenAI.
  ///
  /// @param address as typed; without a path, `/v1` is meant
  public static Endpoint at(String address, String model, boolean plainHttp) {
    return new Endpoint(Dialect.OPENAI, parsed(address), model, 0, plainHttp);
  }

  /// The same model, asked for shorter vectors; not every model can.
  public Endpoint withDimension(int asked) {
    return new Endpoint(dialect, base, model, asked, plainHttp);
  }

  static HttpUrl parsed(String address) {
    HttpUrl url = HttpUrl.parse(address.strip());
    if (url == null) { // not quoted: a key may have been pasted into it
      throw unsafe(
          "That is not the address of a server.", "It looks like http://localhost:11434/v1.");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty() || url.query() != null) {
      throw unsafe(
          "The address of %s has more in it than a host and a path.".formatted(url.host()),
          "Enter the key by itself, where it is kept safely.");
    }
    HttpUrl.Builder plain = url.newBuilder().fragment(null);
    return url.encodedPath().equals("/") ? plain.encodedPath("/v1").build() : plain.build();
  }

  private static Problem unsafe(String message, String hint) {
    return new Problem(ProblemCode.BAD_ADDRESS, message, hint);
  }

  /// By its spelling: asking the network what a name means would let the network decide.
  private static boolean isLoopback(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false; // a name
    }
  }

  /// Whether the server is on this machine.
  public boolean isHere() {
    return isLoopback(base.host());
  }

  /// Whether a place, as [app.commonplace.embedding.keys.Origin#place] names it, is this machine.
  public static boolean isHere(String place) {
    HttpUrl url = HttpUrl.parse("http://" + place);
    return url != null && isLoopback(url.host());
  }

  /// Refuses to send a key where others can read it.
  void checkMayCarryKey() {
    if (!base.isHttps() && !isHere()) {
      throw unsafe(
          "The key for %s is not sent, since http would show it to others on the network."
              .formatted(origin().place()),
          "Use an https address, or remove the key.");
    }
  }

  /// What a key must belong to.
  public Origin origin() {
    return new Origin(base.scheme(), base.host(), base.port());
  }

  HttpUrl url(String path) {
    return base.newBuilder().addPathSegments(path).build();
  }

  /// Who computes, in recipes.
  String provider() {
    return dialect == Dialect.OPENROUTER ? "openrouter" : origin().place();
  }

  /// The server in a sentence.
  String name() {
    return dialect == Dialect.OPENROUTER ? "OpenRouter" : "the server at " + origin();
  }

  /// The server where a sentence begins.
  String subject() {
    String name = name();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /// What to start when nothing answers on this machine.
  String usualProgram() {
    return KNOWN.getOrDefault(base.port(), "it");
  }
}

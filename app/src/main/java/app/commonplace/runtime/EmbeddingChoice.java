package app.commonplace.runtime;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.keys.Origin;
import app.commonplace.embedding.server.Endpoint;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is to compute vectors, and with which model. Keys are no part of it: they are never written
/// into a file.
public sealed interface EmbeddingChoice {
  EmbedderKind kind();

  /// The name of the model, as its provider spells it.
  String model();

  /// Whether texts are sent to another machine.
  boolean leaves();

  /// The same, with another model.
  EmbeddingChoice withModel(String other);

  /// A model that comes with the program.
  record BuiltIn(BuiltInModel file) implements EmbeddingChoice {
    public static final BuiltIn DEFAULT = new BuiltIn(BuiltInModel.MINI_LM);

    /// The model of a name; empty when none of that name comes with the program.
    public static Optional<BuiltIn> of(String word) {
      return Arrays.stream(BuiltInModel.values())
          .filter(file -> file.word().equals(word))
          .map(BuiltIn::new)
          .findFirst();
    }

    @Override
    public EmbedderKind kind() {
      return EmbedderKind.BUILT_IN;
    }

    @Override
    public String model() {
      return file.word();
    }

    @Override
    public boolean leaves() {
      return false;
    }

    @Override
    public BuiltIn withModel(String other) {
      return of(other).orElse(this);
    }
  }

  /// A model behind OpenRouter.
  ///
  /// @param denyDataCollection only providers that do not learn from what they are sent
  /// @param zeroRetention only providers that keep nothing of it
  record OpenRouter(String model, boolean denyDataCollection, boolean zeroRetention)
      implements EmbeddingChoice {
    public static final String HOST = "openrouter.ai";

    public OpenRouter {
      model = named(model);
    }

    /// A model with the stricter of the usual rules about data.
    public static OpenRouter of(String model) {
      return new OpenRouter(model, true, false);
    }

    @Override
    public OpenRouter withModel(String other) {
      return new OpenRouter(other, denyDataCollection, zeroRetention);
    }

    @Override
    public EmbedderKind kind() {
      return EmbedderKind.OPENROUTER;
    }

    @Override
    public boolean leaves() {
      return true;
    }
  }

  /// A model behind a server that speaks OpenAI's dialect, such as Ollama.
  ///
  /// @param address where its paths begin, such as `http://localhost:11434/v1`
  /// @param plainHttp whether the person agreed that texts go to another machine unencrypted
  record Server(URI address, String model, boolean plainHttp) implements EmbeddingChoice {
    /// Refuses what would send texts in the clear unasked.
    public Server {
      model = named(model);
      Endpoint.at(address.toString(), model, plainHttp);
    }

    /// A server that texts go to safely: on this machine, or by https.
    public static Server of(String typed, String model) {
      return of(typed, model, false);
    }

    /// Reads an address as a person types it: `http://` and `/v1` may be left out.
    public static Server of(String typed, String model, boolean plainHttp) {
      String text = typed.strip();
      try {
        URI uri = new URI(text.contains("://") ? text : "http://" + text);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        boolean plain =
            uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
        if (!web || !plain || uri.getHost() == null) {
          throw notAnAddress(text, null);
        }
        String path = uri.getPath().replaceAll("/+$", "");
        String base = uri.getScheme() + "://" + uri.getAuthority().toLowerCase(Locale.ROOT);
        return new Server(URI.create(base + (path.isEmpty() ? "/v1" : path)), model, plainHttp);
      } catch (URISyntaxException e) {
        throw notAnAddress(text, e);
      }
    }

    private static Problem notAnAddress(String text, @Nullable Exception e) {
      return new Problem(
          ProblemCode.USAGE,
          "\"%s\" is not the address of a server.".formatted(text),
          "Write it like http://localhost:11434/v1, without a name, a password or a question mark.",
          e);
    }

    Endpoint endpoint() {
      return Endpoint.at(address.toString(), model, plainHttp);
    }

    /// Where a key for it is sent, and nowhere else.
    public Origin origin() {
      return endpoint().origin();
    }

    @Override
    public Server withModel(String other) {
      return new Server(address, other, plainHttp);
    }

    /// Whether others on the way can read what is sent.
    public boolean isReadable() {
      return leaves() && "http".equals(address.getScheme());
    }

    @Override
    public EmbedderKind kind() {
      return EmbedderKind.SERVER;
    }

    @Override
    public boolean leaves() {
      return !endpoint().isHere();
    }
  }

  private static String named(String model) {
    String name = model.strip();
    if (name.isEmpty()) {
      throw new Problem(
          ProblemCode.USAGE, "The model has no name.", "Name one, such as nomic-embed-text.");
    }
    return name;
  }
}

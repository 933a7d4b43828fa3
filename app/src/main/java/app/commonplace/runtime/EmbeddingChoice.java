package app.commonplace.runtime;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who is to compute vectors, and with which model. Keys are no part of it: they are never written
/// into a file.
public sealed interface EmbeddingChoice {
  EmbedderKind kind();

  /// The name of the model, as its provider spells it.
  String model();

  /// Who computes, as a [recipe][app.commonplace.model.Recipe#provider] names it.
  String provider();

  /// Whether texts are sent to another machine.
  boolean leaves();

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
    public String provider() {
      return BuiltInModel.PROVIDER;
    }

    @Override
    public boolean leaves() {
      return false;
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

    public OpenRouter withModel(String other) {
      return new OpenRouter(other, denyDataCollection, zeroRetention);
    }

    @Override
    public EmbedderKind kind() {
      return EmbedderKind.OPENROUTER;
    }

    @Override
    public String provider() {
      return "openrouter";
    }

    @Override
    public boolean leaves() {
      return true;
    }
  }

  /// A model behind a server that speaks OpenAI's dialect, such as Ollama.
  ///
  /// @param address where its paths begin, such as `http://localhost:11434/v1`
  record Server(URI address, String model) implements EmbeddingChoice {
    private static final Pattern THIS_MACHINE =
        Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    public Server {
      model = named(model);
    }

    /// Reads an address as a person types it: `http://` and `/v1` may be left out.
    public static Server of(String typed, String model) {
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
        return new Server(URI.create(base + (path.isEmpty() ? "/v1" : path)), model);
      } catch (URISyntaxException e) {
        throw notAnAddress(text, e);
      }
    }

    private static Problem notAnAddress(
        String text, @org.jspecify.annotations.Nullable Exception e) {
      return new Problem(
          ProblemCode.USAGE,
          "\"%s\" is not the address of a server.".formatted(text),
          "Write it like http://localhost:11434/v1, without a name, a password or a question mark.",
          e);
    }

    @Override
    public EmbedderKind kind() {
      return EmbedderKind.SERVER;
    }

    @Override
    public String provider() {
      return address.getAuthority();
    }

    @Override
    public boolean leaves() {
      return !THIS_MACHINE.matcher(address.getHost()).matches();
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

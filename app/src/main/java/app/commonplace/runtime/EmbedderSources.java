package app.commonplace.runtime;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.embedding.EmbedderSource;
import app.commonplace.embedding.keys.Keys;
import app.commonplace.embedding.server.EgressLedger;
import app.commonplace.embedding.server.EmbeddingServer;
import app.commonplace.embedding.server.Endpoint;
import app.commonplace.embedding.server.Privacy;
import app.commonplace.embedding.server.ServerOptions;
import app.commonplace.embedding.server.ServerSource;
import app.commonplace.library.Library;
import app.commonplace.model.Recipe;
import app.commonplace.model.Space;
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Makes of what a person chose what embeds. Thread-safe.
///
/// @param natives where native code is unpacked
public record EmbedderSources(Library library, Path natives, Keys keys, EgressLedger ledger) {

  /// What is asked for its key and its offers needs no model of its own.
  private static final OpenRouter ANY = OpenRouter.of("any");

  public EmbedderSource of(EmbeddingChoice choice) {
    return switch (choice) {
      case BuiltIn(BuiltInModel model) -> new BuiltInSource(model, natives);
      case OpenRouter model -> source(endpoint(model), options(model));
      case Server server -> source(server.endpoint(), ServerOptions.STANDARD);
    };
  }

  /// All models that come with the program.
  public List<EmbedderSource> builtIn() {
    return Arrays.stream(BuiltInModel.values())
        .<EmbedderSource>map(model -> new BuiltInSource(model, natives))
        .toList();
  }

  /// What else questions may be put to while the chosen one has not caught up: the built-in models,
  /// and those servers that the person has set up and that the library has vectors of.
  public List<EmbedderSource> others(Embedders setUp) {
    List<Recipe> recipes =
        library.read(reading -> reading.spaces().all()).stream().map(Space::recipe).toList();
    Stream<EmbedderSource> servers =
        Stream.of(EmbedderKind.OPENROUTER, EmbedderKind.SERVER)
            .flatMap(kind -> setUp.of(kind).stream())
            .flatMap(choice ->
                recipes.stream()
                    .filter(recipe -> recipe.provider().equals(of(choice).provider()))
                    .map(recipe -> of(choice.withModel(recipe.model()))));
    return Stream.concat(builtIn().stream(), servers)
        .filter(source -> !source.equals(of(setUp.choice())))
        .distinct()
        .toList();
  }

  /// The server behind a choice, to ask it something else than vectors. Must be closed.
  public EmbeddingServer server(OpenRouter model) {
    return new EmbeddingServer(endpoint(model), keys, ledger, options(model));
  }

  /// OpenRouter without a model, to test a key and to see which models it offers at what price.
  /// Must be closed.
  public EmbeddingServer openRouter() {
    return server(ANY);
  }

  public EmbeddingServer server(Server server) {
    return new EmbeddingServer(server.endpoint(), keys, ledger, ServerOptions.STANDARD);
  }

  private static Endpoint endpoint(OpenRouter model) {
    return Endpoint.openRouter(model.model());
  }

  private static ServerOptions options(OpenRouter model) {
    ServerOptions usual = ServerOptions.STANDARD;
    return new ServerOptions(
        usual.budget(),
        usual.textsAtOnce(),
        usual.bytesAtOnce(),
        usual.timeout(),
        new Privacy(model.denyDataCollection(), model.zeroRetention()));
  }

  private ServerSource source(Endpoint endpoint, ServerOptions options) {
    var asked = new ServerSource(endpoint, 0, keys, ledger, options);
    return new ServerSource(endpoint, dimension(asked), keys, ledger, options);
  }

  /// How long a model's vectors are, when the library has some: a server need not be asked then.
  private int dimension(ServerSource source) {
    return library.read(reading ->
        reading
            .spaces()
            .newest(source.provider(), source.model())
            .map(space -> space.recipe().dimension())
            .orElse(0));
  }
}

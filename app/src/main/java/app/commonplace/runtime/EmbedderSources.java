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
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Makes of what a person chose what embeds. Thread-safe.
///
/// @param natives where native code is unpacked
public record EmbedderSources(Library library, Path natives, Keys keys, EgressLedger ledger) {

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

  /// The server behind a choice, to ask it something else than vectors. Must be closed.
  public EmbeddingServer server(OpenRouter model) {
    return new EmbeddingServer(endpoint(model), keys, ledger, options(model));
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

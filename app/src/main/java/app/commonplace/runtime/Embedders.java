package app.commonplace.runtime;

import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person set up of each kind, and which of them computes. Immutable.
///
/// @param openRouter null until a model was named; likewise `server`
public record Embedders(
    EmbedderKind chosen,
    BuiltIn builtIn,
    @Nullable OpenRouter openRouter,
    @Nullable Server server) {
  static final Embedders DEFAULT =
      new Embedders(EmbedderKind.BUILT_IN, BuiltIn.DEFAULT, null, null);

  /// What computes. The built-in model stands in for what was chosen and never set up.
  public EmbeddingChoice choice() {
    return of(chosen).orElse(builtIn);
  }

  /// Whether questions may go to a server.
  public boolean hasServer() {
    return openRouter != null || server != null;
  }

  /// What was set up of a kind.
  public Optional<EmbeddingChoice> of(EmbedderKind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case BUILT_IN -> builtIn;
          case SERVER -> server;
          case OPENROUTER -> openRouter;
        });
  }

  /// Chooses, and remembers what was set up of the other kinds.
  public Embedders choose(EmbeddingChoice choice) {
    Embedders known = remember(choice);
    return new Embedders(choice.kind(), known.builtIn, known.openRouter, known.server);
  }

  /// Keeps what was set up without choosing it.
  public Embedders remember(EmbeddingChoice choice) {
    return switch (choice) {
      case BuiltIn model -> new Embedders(chosen, model, openRouter, server);
      case OpenRouter model -> new Embedders(chosen, builtIn, model, server);
      case Server model -> new Embedders(chosen, builtIn, openRouter, model);
    };
  }
}

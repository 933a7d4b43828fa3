package app.commonplace.cli;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.EmbedderKind;
import app.commonplace.runtime.Embedders;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says who computes the meaning of passages, or chooses another.
@Command(
    name = "embedder",
    description =
        "Show or choose who computes the meaning of passages. What was set up of the others is"
            + " remembered. Keys are never given here.",
    footer = "JSON: " + MachineAnswer.KEYS + ".")
final class EmbedderCommand implements Action {
  @Parameters(
      paramLabel = "KIND",
      arity = "0..1",
      description = "built-in, openrouter, or server for one that speaks OpenAI’s dialect.")
  @Nullable String kind;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "Its model; of the built-in ones all-minilm-l6-v2 or bge-small-en-v1.5.")
  @Nullable String model;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where a server is, such as http://localhost:11434/v1.")
  @Nullable String url;

  @Option(
      names = "--allow-http",
      description = "Agree that texts go to a server on another machine unencrypted.")
  boolean allowHttp;

  @Option(
      names = "--deny-data-collection",
      negatable = true,
      description =
          "OpenRouter: only providers that do not learn from texts, as is usual;"
              + " --no-deny-data-collection: all.")
  @Nullable Boolean denyDataCollection;

  @Option(
      names = "--zero-retention",
      negatable = true,
      description =
          "OpenRouter: only providers that keep nothing; --no-zero-retention: all, as is usual.")
  @Nullable Boolean zeroRetention;

  @Override
  public boolean writes() {
    return kind != null;
  }

  @Override
  public Outcome run(Session session) {
    String named = kind;
    if (named == null) {
      if (model != null || url != null || denyDataCollection != null || zeroRetention != null) {
        throw wrong("An option without a kind of embedder changes nothing.");
      }
      return session.settings(settings -> MachineAnswer.of(settings.current()));
    }
    EmbedderKind chosen =
        EmbedderKind.of(named).orElseThrow(() -> wrong("There is no embedder " + named + "."));
    return session.settings(settings ->
        MachineAnswer.of(settings.change(now -> now.choosing(choice(chosen, now.embedders())))));
  }

  private EmbeddingChoice choice(EmbedderKind chosen, Embedders known) {
    requireFitting(chosen);
    return switch (chosen) {
      case BUILT_IN -> builtIn(known);
      case OPENROUTER -> openRouter(known.openRouter());
      case SERVER -> server(known.server());
    };
  }

  /// An option that means nothing to the kind is a misunderstanding, not to be passed over.
  private void requireFitting(EmbedderKind chosen) {
    if ((url != null || allowHttp) && chosen != EmbedderKind.SERVER) {
      throw wrong("Only a server has an address.");
    }
    if ((denyDataCollection != null || zeroRetention != null)
        && chosen != EmbedderKind.OPENROUTER) {
      throw wrong("Rules about data are asked of OpenRouter alone.");
    }
  }

  private BuiltIn builtIn(Embedders known) {
    return model == null
        ? known.builtIn()
        : BuiltIn.of(model)
            .orElseThrow(() -> wrong("No model " + model + " comes with the program."));
  }

  private OpenRouter openRouter(@Nullable OpenRouter known) {
    if (model == null && known == null) {
      throw wrong("OpenRouter has many models: which?");
    }
    OpenRouter named =
        known == null
            ? OpenRouter.of(model == null ? "" : model)
            : known.withModel(model == null ? known.model() : model);
    return new OpenRouter(
        named.model(),
        denyDataCollection == null ? named.denyDataCollection() : denyDataCollection,
        zeroRetention == null ? named.zeroRetention() : zeroRetention);
  }

  private Server server(@Nullable Server known) {
    String address = url != null ? url : known == null ? null : known.address().toString();
    String name = model != null ? model : known == null ? null : known.model();
    if (address == null || name == null) {
      throw wrong("A server needs an address and a model.");
    }
    boolean agreed = known != null && known.plainHttp() && url == null;
    return Server.of(address, name, allowHttp || agreed);
  }

  private static Problem wrong(String sentence) {
    return new Problem(
        ProblemCode.USAGE,
        sentence,
        "For example: config embedder server --url http://localhost:11434/v1 --model"
            + " nomic-embed-text");
  }
}

package app.commonplace.runtime;

import app.commonplace.problems.Problem;
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Settings of this machine as JSON. A value that makes no sense counts as not set, so that one
/// slip of a person who edits the file costs one setting.
final class MachineJson {
  private MachineJson() {}

  static ObjectNode write(MachineSettings settings) {
    var json = JsonNodeFactory.instance.objectNode();
    Embedders embedders = settings.embedders();
    json.put("embedder", embedders.chosen().word());
    json.putObject("built-in").put("model", embedders.builtIn().model());
    OpenRouter openRouter = embedders.openRouter();
    if (openRouter != null) {
      json.putObject("openrouter")
          .put("model", openRouter.model())
          .put("denyDataCollection", openRouter.denyDataCollection())
          .put("zeroRetention", openRouter.zeroRetention());
    }
    Server server = embedders.server();
    if (server != null) {
      json.putObject("server")
          .put("address", server.address().toString())
          .put("model", server.model())
          .put("plainHttp", server.plainHttp());
    }
    json.put("monthlyCapMicroDollars", settings.monthlyCap());
    json.put("paused", settings.paused());
    Instant since = settings.pausedSince();
    if (since != null) {
      json.put("pausedSince", since.toString());
    }
    json.put("nothingLeaves", settings.nothingLeaves());
    json.put("askBeforeImporting", settings.asksFirst());
    WindowJson.write(settings.window(), json);
    return json;
  }

  static MachineSettings read(JsonNode json) {
    MachineSettings usual = MachineSettings.DEFAULT;
    JsonNode cap = json.path("monthlyCapMicroDollars");
    boolean paused = flag(json.path("paused"), usual.paused());
    return new MachineSettings(
        embedders(json),
        cap.isIntegralNumber() && cap.canConvertToLong() && cap.longValue() >= 0
            ? cap.longValue()
            : usual.monthlyCap(),
        paused,
        paused ? moment(json.path("pausedSince")) : null,
        flag(json.path("nothingLeaves"), usual.nothingLeaves()),
        WindowJson.read(json),
        flag(json.path("askBeforeImporting"), usual.asksFirst()));
  }

  private static Embedders embedders(JsonNode json) {
    return new Embedders(
        EmbedderKind.of(text(json.path("embedder"))).orElse(Embedders.DEFAULT.chosen()),
        BuiltIn.of(text(json.path("built-in").path("model"))).orElse(BuiltIn.DEFAULT),
        openRouter(json.path("openrouter")),
        server(json.path("server")));
  }

  private static @Nullable OpenRouter openRouter(JsonNode json) {
    String model = text(json.path("model"));
    return model.isBlank()
        ? null
        : new OpenRouter(
            model,
            flag(json.path("denyDataCollection"), true),
            flag(json.path("zeroRetention"), false));
  }

  private static @Nullable Server server(JsonNode json) {
    try {
      return Server.of(
          text(json.path("address")),
          text(json.path("model")),
          flag(json.path("plainHttp"), false));
    } catch (Problem _) {
      return null; // not set, or not an address: the person is asked for one again
    }
  }

  private static boolean flag(JsonNode json, boolean usual) {
    return json.isBoolean() ? json.booleanValue() : usual;
  }

  private static @Nullable Instant moment(JsonNode json) {
    try {
      return Instant.parse(text(json));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String text(JsonNode json) {
    return json.isString() ? json.stringValue() : "";
  }

  /// Puts into a file's JSON what differs between two states, and leaves all else in it alone: keys
  /// of a newer version, and what another process set meanwhile. What was taken back is taken out.
  static void merge(ObjectNode file, ObjectNode before, ObjectNode after) {
    for (Map.Entry<String, JsonNode> set : after.properties()) {
      JsonNode old = before.path(set.getKey());
      if (set.getValue() instanceof ObjectNode inner) {
        ObjectNode kept =
            file.get(set.getKey()) instanceof ObjectNode existing
                ? existing
                : file.putObject(set.getKey());
        merge(kept, old instanceof ObjectNode o ? o : file.objectNode(), inner);
      } else if (!set.getValue().equals(old) || !file.has(set.getKey())) {
        file.set(set.getKey(), set.getValue());
      }
    }
    before.propertyNames().stream()
        .filter(name -> !after.has(name))
        .forEach(name -> remove(file, name, before.path(name)));
  }

  /// Takes out what was set, but not what stands inside of it and is unknown here.
  private static void remove(ObjectNode file, String name, JsonNode before) {
    if (file.get(name) instanceof ObjectNode kept && before instanceof ObjectNode old) {
      merge(kept, old, file.objectNode());
      if (!kept.isEmpty()) {
        return;
      }
    }
    file.remove(name);
  }
}

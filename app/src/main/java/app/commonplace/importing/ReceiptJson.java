package app.commonplace.importing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A receipt as JSON: the shape that the library keeps and the command line prints.
public final class ReceiptJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ReceiptJson() {}

  public static ObjectNode write(Receipt receipt) {
    ObjectNode node = JSON.createObjectNode();
    node.put("import", receipt.run());
    node.put("file", receipt.file());
    node.put("size", receipt.size());
    node.put("format", receipt.format());
    node.put("provider", receipt.provider());
    node.put("sha256", receipt.sha256());
    node.put("state", receipt.state());
    node.put("recognisedBy", receipt.recognisedBy());
    node.set("entries", counts(receipt.tally().entries()));
    node.set("passages", counts(receipt.tally().passages()));
    node.set("attachments", counts(receipt.tally().attachments()));
    node.put("leftOut", receipt.leftOut());
    var problems = node.putArray("problems");
    for (Remark problem : receipt.problems()) {
      problems
          .addObject()
          .put("loss", problem.loss().word())
          .put("where", problem.place())
          .put("reason", problem.reason());
    }
    node.put("repaired", receipt.repaired());
    node.put("seconds", Math.round(receipt.seconds() * 1000) / 1000.0);
    return node;
  }

  private static ObjectNode counts(Counts counts) {
    return JSON.createObjectNode()
        .put("inFile", counts.inFile())
        .put("new", counts.fresh())
        .put("updated", counts.updated())
        .put("unchanged", counts.unchanged())
        .put("empty", counts.empty())
        .put("failed", counts.failed());
  }

  /// Reads a receipt that the library kept; one that never came to an end reads as all zero.
  public static Receipt read(String json) {
    JsonNode node = JSON.readTree(json);
    return new Receipt(
        node.path("import").asLong(0),
        node.path("file").asString(""),
        node.path("size").asLong(0),
        node.path("format").asString(""),
        node.path("provider").asString(""),
        node.path("sha256").asString(""),
        node.path("state").asString("interrupted"),
        node.path("recognisedBy").asString(""),
        new Tally(
            counts(node.path("entries")),
            counts(node.path("passages")),
            counts(node.path("attachments"))),
        node.path("leftOut").asLong(0),
        problems(node.path("problems")),
        node.path("repaired").asInt(0),
        node.path("seconds").asDouble(0));
  }

  private static Counts counts(JsonNode node) {
    return new Counts(
        node.path("inFile").asLong(0),
        node.path("new").asLong(0),
        node.path("updated").asLong(0),
        node.path("unchanged").asLong(0),
        node.path("empty").asLong(0),
        node.path("failed").asLong(0));
  }

  private static List<Remark> problems(JsonNode nodes) {
    var problems = new ArrayList<Remark>();
    for (JsonNode node : nodes) {
      problems.add(
          new Remark(
              Loss.valueOf(node.path("loss").asString("note").toUpperCase(java.util.Locale.ROOT)),
              node.path("where").asString(""),
              node.path("reason").asString("")));
    }
    return problems;
  }
}

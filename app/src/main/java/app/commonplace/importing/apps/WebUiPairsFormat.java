package app.commonplace.importing.apps;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Histories of text-generation-webui: pairs of what was asked and answered. Since 2025 times,
/// models and the versions of a message stand beside the pairs, by their number. Stateless.
public final class WebUiPairsFormat extends ElementFormat {
  private static final String PROVIDER = "text-generation-webui";
  private static final String START = "<|BEGIN-VISIBLE-CHAT|>";

  public WebUiPairsFormat() {
    super(PROVIDER, PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && (shape.anyHas("internal[]", "visible[]") || shape.anyHas("internal[][]"));
  }

  @Override
  protected Item item(Element element, String account) {
    var talk = new Talk(element, PROVIDER).tree();
    JsonNode about = element.node().path("metadata");
    String before = null;
    int pair = 0;
    for (JsonNode said : element.node().path("internal").values()) {
      String asked = talk.texts().clean(said.path(0).asString(""));
      if (!asked.equals(START)) {
        before = add("user", pair, asked, about, before, talk);
      }
      before =
          add(
              "assistant",
              pair,
              talk.texts().clean(said.path(1).asString("")),
              about,
              before,
              talk);
      pair++;
    }
    return talk.leaf(before).item();
  }

  /// Adds a message and the others that stood in its place: those are kept beside, and the one that
  /// is shown is among them.
  private static @Nullable String add(
      String speaker, int pair, String text, JsonNode all, @Nullable String before, Talk talk) {
    JsonNode about = all.path(speaker + "_" + pair);
    if (text.isBlank() && about.path("attachments").isEmpty()) {
      return before;
    }
    Texts texts = talk.texts();
    String id = speaker + "-" + pair;
    List<JsonNode> versions = about.path("versions").values().stream().toList();
    int shown = about.path("current_version_index").asInt(versions.size() - 1);
    List<PartDraft> files = new ArrayList<>();
    for (JsonNode file : about.path("attachments").values()) {
      files.add(attached(file, texts));
    }
    talk.add(turn(speaker, text, about, texts).with(files).id(id).after(before));
    for (int i = 0; i < versions.size(); i++) {
      if (i != shown) {
        String other = texts.orEmpty(versions.get(i), "content");
        talk.add(turn(speaker, other, versions.get(i), texts).id(id + "-" + (i + 1)).after(before));
      }
    }
    return id;
  }

  private static Turn turn(String speaker, String text, JsonNode about, Texts texts) {
    return Turn.of(speaker, Said.parts(text))
        .from(texts.filled(about, "model_name"))
        .at(LocalTimes.of(about, "timestamp"));
  }

  private static PartDraft attached(JsonNode file, Texts texts) {
    String name = texts.firstFilled(file, "name", "file_path");
    String text = texts.orEmpty(file, "content");
    boolean image = texts.orEmpty(file, "type").startsWith("image");
    if (image && text.isEmpty() && texts.orEmpty(file, "image_data").isEmpty()) {
      return Base64File.absent("image/*", name, null, "A chat of this program only names it.");
    }
    return image
        ? Base64File.ofAddress("image/*", name, texts.orEmpty(file, "image_data"))
        : PartDraft.of(
            new Part(PartKind.ATTACHMENT, "text/plain", null, name, text, null, Map.of()));
  }
}

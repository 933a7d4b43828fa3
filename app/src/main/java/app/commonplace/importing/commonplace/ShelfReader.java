package app.commonplace.importing.commonplace;

import app.commonplace.exporting.CommonplaceJson;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.JsonSplitter;
import app.commonplace.importing.json.Piece;
import app.commonplace.importing.json.SplitLimits;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads what stands before the entries: colours of tags and saved searches. One thread, used once.
final class ShelfReader {
  private static final Set<String> ARRAYS =
      Set.of(CommonplaceJson.TAGS, CommonplaceJson.SEARCHES, CommonplaceJson.ENTRIES);

  private final Texts texts = new Texts(0);
  private final List<Tag> tags = new ArrayList<>();
  private final List<SavedSearch> searches = new ArrayList<>();

  private ShelfReader() {}

  static Optional<Item> read(Archive archive, Member member) {
    var reader = new ShelfReader();
    try (var splitter = new JsonSplitter(archive.open(member), SplitLimits.STANDARD, ARRAYS)) {
      Piece piece = splitter.next();
      while (piece instanceof Piece.Element element
          && reader.takes(Json.parse(element.bytes()).node())) {
        piece = splitter.next();
      }
    } catch (IOException | InvalidJson _) {
      // reading the entries will say what is wrong with the file
    }
    return reader.tags.isEmpty() && reader.searches.isEmpty()
        ? Optional.empty()
        : Optional.of(new Item.Shelf(member.name(), reader.tags, reader.searches));
  }

  /// Whether this was no entry yet; entries have no name.
  private boolean takes(JsonNode node) {
    String name = texts.filled(node, CommonplaceJson.NAME);
    String query = texts.of(node, CommonplaceJson.QUERY);
    if (name == null || node.has(CommonplaceJson.PASSAGES)) {
      return false;
    }
    if (query == null) {
      int hue = node.path(CommonplaceJson.HUE).asInt(1);
      tags.add(new Tag(0, name, Math.clamp(hue, 1, Tag.HUES), 0, 0, false));
    } else {
      Instant created = Times.of(node, CommonplaceJson.CREATED_AT);
      searches.add(new SavedSearch(0, name, query, created == null ? Instant.EPOCH : created));
    }
    return true;
  }
}

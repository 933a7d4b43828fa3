package app.commonplace.library;

import app.commonplace.model.Blob;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Parts as rows, and their `meta` as a flat JSON object.
final class PartRows {
  static final String COLUMNS =
      "p.kind, p.mime, p.language, p.name, p.text, p.meta, b.sha256, b.size AS blob_size";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

  private PartRows() {}

  static Part part(ResultSet row) throws SQLException {
    String sha256 = row.getString("sha256");
    return new Part(
        PartKind.ofWord(row.getString("kind")),
        row.getString("mime"),
        row.getString("language"),
        row.getString("name"),
        row.getString("text"),
        sha256 == null ? null : new Blob(sha256, row.getLong("blob_size")),
        meta(row.getString("meta")));
  }

  static @Nullable String json(Map<String, String> meta) {
    return meta.isEmpty() ? null : JSON.writeValueAsString(meta);
  }

  private static Map<String, String> meta(@Nullable String json) {
    return json == null ? Map.of() : JSON.readValue(json, STRINGS);
  }
}

package app.commonplace.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An object of a JSON answer, keys in the order they were given. One thread.
///
/// Built by hand rather than from records: scripts depend on these keys, so that renaming a
/// record's component must not change them; and no start pays for reflection.
public final class JsonObject {
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /// @param value null, a string, number, boolean, instant, list, map or another JsonObject
  public JsonObject with(String key, @Nullable Object value) {
    members.put(key, value);
    return this;
  }

  Map<String, @Nullable Object> members() {
    return members;
  }

  @Override
  public String toString() {
    return JsonText.of(this);
  }
}

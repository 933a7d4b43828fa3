package app.commonplace.importing.archive;

import java.util.List;
import java.util.Set;

/// What a JSON file looks like from its beginning: enough to tell formats apart without trusting
/// names.
///
/// @param array whether the outermost value is an array
/// @param elements for each of the first elements (or for the one outermost object) the paths of
///   keys in it, some levels deep: `mapping`, `chat_messages[].sender`. The first element of a real
///   file can be broken or odd, so look at several
public record JsonShape(boolean array, List<Set<String>> elements) {
  public JsonShape {
    elements = List.copyOf(elements);
  }

  /// Whether any of the first elements has all of these paths.
  public boolean anyHas(String... paths) {
    return elements.stream().anyMatch(element -> element.containsAll(List.of(paths)));
  }
}

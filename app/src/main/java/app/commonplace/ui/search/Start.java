package app.commonplace.ui.search;

import app.commonplace.model.SavedSearch;
import java.util.List;

/// What stands below an empty search field.
///
/// @param examples queries made from the person's own tags
public record Start(List<String> recent, List<SavedSearch> saved, List<String> examples) {
  static final Start NOTHING = new Start(List.of(), List.of(), List.of());

  public Start {
    recent = List.copyOf(recent);
    saved = List.copyOf(saved);
    examples = List.copyOf(examples);
  }
}

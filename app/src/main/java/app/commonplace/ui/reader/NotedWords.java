package app.commonplace.ui.reader;

import app.commonplace.model.Note;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words that notes of the entry quote from its passages. FX thread.
final class NotedWords {
  private final Map<PassageId, List<String>> quotes = new HashMap<>();

  void find(@Nullable OpenEntry opened) {
    quotes.clear();
    for (Note note : opened == null ? List.<Note>of() : opened.notes()) {
      if (note.passage() != null) {
        quotes
            .computeIfAbsent(note.passage(), _ -> new ArrayList<>())
            .addAll(Quotes.of(note.text()));
      }
    }
  }

  /// The words of a row's passage that notes quote.
  List<String> of(Page page, Row row) {
    return quotes.isEmpty() || row.at() >= page.path().size()
        ? List.of()
        : quotes.getOrDefault(page.path().get(row.at()).id(), List.of());
  }
}

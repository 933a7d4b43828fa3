package app.commonplace.importing.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document as it was read, before it is an entry.
///
/// @param title null when only the file's name is known
/// @param remarks what a person should know, in sentences
record Paper(
    @Nullable String title,
    @Nullable String author,
    @Nullable Instant created,
    @Nullable Instant changed,
    String mime,
    List<Page> pages,
    List<String> remarks) {
  Paper {
    pages = List.copyOf(pages);
    remarks = List.copyOf(remarks);
  }

  static Paper of(@Nullable String title, String mime, List<Page> pages) {
    return new Paper(title, null, null, null, mime, pages, List.of());
  }
}

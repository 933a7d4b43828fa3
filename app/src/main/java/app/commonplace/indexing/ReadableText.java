package app.commonplace.indexing;

import app.commonplace.model.Part;
import app.commonplace.text.Columns;
import java.util.List;

/// The text of a passage as it is read.
public final class ReadableText {
  private ReadableText() {}

  public static String of(List<Part> parts) {
    Columns columns = Columns.of(parts, List.of());
    return columns.code().isEmpty() ? columns.prose() : columns.prose() + "\n\n" + columns.code();
  }
}

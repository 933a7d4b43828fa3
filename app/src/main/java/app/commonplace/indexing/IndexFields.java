package app.commonplace.indexing;

/// Names of the fields of the derived index besides those that hold text.
public final class IndexFields {
  /// Number of the entry: as a term, to replace its passages, and as a value.
  public static final String ENTRY = "entry";

  /// Number of the passage.
  public static final String PASSAGE = "passage";

  /// Milliseconds since 1970; the entry's where the passage has none of its own.
  public static final String TIME = "time";

  /// See [PassageCode].
  public static final String CODE = "facts";

  /// How many documents back the passage before it on its branch is; absent for the first.
  public static final String BACK = "back";

  /// Name of the model.
  public static final String MODEL = "model";

  /// What the entry looked like when it was indexed, see [EntryDocuments].
  public static final String PRINT = "print";

  private IndexFields() {}
}

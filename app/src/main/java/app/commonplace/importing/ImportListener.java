package app.commonplace.importing;

/// Told how an import goes, after each batch that is safe in the library, on the importing thread.
@FunctionalInterface
public interface ImportListener {
  /// Nobody listens.
  ImportListener NONE = (_, _, _) -> {};

  /// @param soFar the receipt as it stands; its state is `running`
  /// @param bytesRead of the archive's entries
  /// @param bytesTotal of the archive's entries
  void progress(Receipt soFar, long bytesRead, long bytesTotal);

  /// What became of one entry of the archive, or would become of it in a dry run.
  default void entry(Happening happening) {}
}

package app.commonplace.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Reads the text that stands in a file which a library keeps as an attachment. Thread-safe.
public interface AttachmentReader {
  /// What was read.
  ///
  /// @param text empty when the file is of a kind that has none
  /// @param remarks what a person should know, in sentences
  record Read(String text, List<String> remarks) {
    public Read {
      remarks = List.copyOf(remarks);
    }
  }

  /// Grows when a file may give another text; all are then read again.
  int rules();

  /// @param name as the export names the file; its end tells kinds of text apart
  /// @throws IOException with the reason when it is damaged, protected or too large
  Read read(Path file, String name) throws IOException;
}

package app.commonplace.model;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A part as a parser read it: the part, and where its bytes can be read while the archive is open.
///
/// @param bytes null for text, and for a file whose bytes the archive lacks
public record PartDraft(Part part, @Nullable Bytes bytes) {

  /// A part without bytes.
  public static PartDraft of(Part part) {
    return new PartDraft(part, null);
  }

  /// Opens the bytes of an image or attachment inside the archive. May be asked more than once.
  @FunctionalInterface
  public interface Bytes {
    InputStream open() throws IOException;
  }
}

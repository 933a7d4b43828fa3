package app.commonplace.importing.sessions;

import app.commonplace.importing.Export;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A file beside sessions that says in a few words what they are called or where they worked.
public final class SmallFile {
  private static final int LONGEST = 1 << 20;

  private SmallFile() {}

  /// Its text; empty when it is not there, or cannot be read: that is told, and costs the sessions
  /// nothing but their names.
  public static Optional<String> text(Export export, String name, Unread unread) {
    return export
        .archive()
        .find(name)
        .flatMap(member -> {
          try (InputStream in = export.archive().open(member)) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
          } catch (IOException _) {
            unread.workspace(member.name());
            return Optional.empty();
          }
        });
  }
}

package app.commonplace.embedding.server;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a server sent, whole.
///
/// @param retryAfter the header of that name, null without
/// @param location the header of that name, null without
record Answer(int status, @Nullable String retryAfter, @Nullable String location, byte[] body) {
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}

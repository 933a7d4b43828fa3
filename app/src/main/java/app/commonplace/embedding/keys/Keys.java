package app.commonplace.embedding.keys;

import java.util.Optional;

/// Knows the keys of servers.
@FunctionalInterface
public interface Keys {
  /// No server has one.
  Keys NONE = origin -> Optional.empty();

  Optional<ApiKey> find(Origin origin);
}

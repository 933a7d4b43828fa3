package app.commonplace.runtime;

import app.commonplace.embedding.keys.ApiKey;
import app.commonplace.embedding.keys.KeyStore;
import app.commonplace.embedding.keys.Keychain;
import app.commonplace.embedding.keys.Keys;
import app.commonplace.embedding.keys.Origin;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The key store, made when a key is first asked for: most commands need none, and the keychain of
/// a desktop takes its time. Thread-safe.
final class KeyRing implements Keys, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Supplier<Keychain> keychain;
  private final Map<String, String> environment;
  private @Nullable KeyStore store;

  KeyRing(Supplier<Keychain> keychain, Map<String, String> environment) {
    this.keychain = keychain;
    this.environment = Map.copyOf(environment);
  }

  synchronized KeyStore store() {
    KeyStore known = store;
    if (known == null) {
      known = new KeyStore(keychain.get(), environment, PATIENCE);
      store = known;
    }
    return known;
  }

  @Override
  public Optional<ApiKey> find(Origin origin) {
    return store().find(origin);
  }

  @Override
  public synchronized void close() {
    if (store != null) {
      store.close();
    }
  }
}

package app.commonplace.embedding.keys;

import app.commonplace.jobs.Jobs;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps keys in the keychain of the system, or in memory where there is none, and never anywhere
/// else. A key that was typed in this run comes first, then the environment, then the keychain.
///
/// **Threads.** Thread-safe. The keychain is asked on a thread of its own and waited for a limited
/// time: some desktops freeze when none is installed, others ask the person to unlock it. An answer
/// that comes later counts from then on.
public final class KeyStore implements Keys, AutoCloseable {
  /// Holds the key for OpenRouter, for scripts and machines without a keychain.
  public static final String VARIABLE = "COMMONPLACE_OPENROUTER_KEY";

  /// The one origin that the variable's key is for.
  public static final Origin OPENROUTER = new Origin("https", "openrouter.ai", 443);

  private static final Logger LOG = LoggerFactory.getLogger(KeyStore.class);

  private final Keychain keychain;
  private final Map<String, String> environment;
  private final Duration patience;
  private final ExecutorService threads = Jobs.pool("keychain");
  private final Future<Boolean> found;
  private final AtomicBoolean complained = new AtomicBoolean();
  private volatile boolean slow;
  private final Map<Origin, ApiKey> thisRun = new ConcurrentHashMap<>();
  private final Map<Origin, Future<Optional<String>>> kept = new ConcurrentHashMap<>();

  /// @param patience how long a call waits for the keychain
  public KeyStore(Keychain keychain, Map<String, String> environment, Duration patience) {
    this.keychain = keychain;
    this.environment = Map.copyOf(environment);
    this.patience = patience;
    this.found = threads.submit(this::check);
  }

  private boolean check() throws Exception {
    keychain.check();
    return true;
  }

  /// Where a key would be kept now.
  public KeyPlace place() {
    return isThere() ? KeyPlace.KEYCHAIN : KeyPlace.THIS_RUN;
  }

  private boolean isThere() {
    return soon(found).orElse(false);
  }

  /// Where the key for an origin is, if there is one.
  public Optional<KeyPlace> placeOf(Origin origin) {
    if (fromEnvironment(origin).isPresent() && !thisRun.containsKey(origin)) {
      return Optional.of(KeyPlace.ENVIRONMENT);
    }
    if (fromKeychain(origin).isPresent()) {
      return Optional.of(KeyPlace.KEYCHAIN);
    }
    return thisRun.containsKey(origin) ? Optional.of(KeyPlace.THIS_RUN) : Optional.empty();
  }

  @Override
  public Optional<ApiKey> find(Origin origin) {
    ApiKey typed = thisRun.get(origin);
    return typed != null
        ? Optional.of(typed)
        : fromEnvironment(origin).or(() -> fromKeychain(origin));
  }

  private Optional<ApiKey> fromEnvironment(Origin origin) {
    String secret = environment.get(VARIABLE);
    return secret == null || secret.isBlank() || !origin.equals(OPENROUTER)
        ? Optional.empty()
        : Optional.of(ApiKey.of(origin, secret));
  }

  private Optional<ApiKey> fromKeychain(Origin origin) {
    if (!isThere()) {
      return Optional.empty();
    }
    var reading =
        kept.computeIfAbsent(origin, o -> threads.submit(() -> keychain.read(account(o))));
    return soon(reading).flatMap(secret -> secret).map(secret -> ApiKey.of(origin, secret));
  }

  /// Keeps a key for its origin in place of an older one, and says where.
  public KeyPlace keep(ApiKey key) {
    thisRun.put(key.origin(), key);
    return isThere() && answer(threads.submit(writing(key))).isPresent()
        ? KeyPlace.KEYCHAIN
        : KeyPlace.THIS_RUN;
  }

  private Callable<Boolean> writing(ApiKey key) {
    String account = account(key.origin());
    return () -> {
      try {
        keychain.write(account, key.secret());
        if (!keychain.read(account).equals(Optional.of(key.secret()))) {
          throw new IllegalStateException("The keychain did not keep what it was given");
        }
        return true;
      } finally {
        kept.remove(key.origin()); // only now: it may have been read before it was written
      }
    };
  }

  /// Deletes the key of an origin everywhere but in the environment.
  ///
  /// @return whether it is gone for certain
  public boolean forget(Origin origin) {
    thisRun.remove(origin);
    if (!isThere()) {
      return true;
    }
    // nobody reads it, and is answered with it from then on, while it is being deleted
    kept.put(origin, CompletableFuture.completedFuture(Optional.empty()));
    return answer(threads.submit(() -> deleted(origin))).isPresent();
  }

  private boolean deleted(Origin origin) throws Exception {
    try {
      keychain.delete(account(origin));
      return true;
    } finally {
      kept.remove(origin);
    }
  }

  private static String account(Origin origin) {
    return origin.toString();
  }

  /// Like [#answer], but a keychain that was slow once is waited for no more: what it says counts
  /// when it has come.
  private <T> Optional<T> soon(Future<T> asked) {
    return slow && !asked.isDone() ? Optional.empty() : answer(asked);
  }

  /// What the keychain answered, or empty when it failed or has not answered yet.
  private <T> Optional<T> answer(Future<T> asked) {
    try {
      return Optional.of(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      slow = true;
      complain("no answer within " + patience);
    } catch (ExecutionException e) {
      complain(kind(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private void complain(String why) {
    if (complained.compareAndSet(false, true)) {
      LOG.info("The keychain cannot be used: {}", why);
    }
  }

  /// The kind alone: a message of the keychain's might name what it was given.
  private static String kind(@Nullable Throwable failure) {
    return failure == null ? "unknown" : failure.getClass().getName();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

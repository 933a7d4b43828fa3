package app.commonplace.embedding.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class KeyStoreTest {
  private static final Origin OTHER = new Origin("https", "example.org", 8443);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final MemoryKeychain keychain = new MemoryKeychain();

  /// Stands for the system's keychain.
  private static class MemoryKeychain implements Keychain {
    final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public void check() throws Exception {
      // there it is
    }

    @Override
    public Optional<String> read(String account) throws Exception {
      return Optional.ofNullable(secrets.get(account));
    }

    @Override
    public void write(String account, String secret) throws Exception {
      secrets.put(account, secret);
    }

    @Override
    public void delete(String account) {
      secrets.remove(account);
    }
  }

  private static KeyStore store(Keychain keychain) {
    return new KeyStore(keychain, Map.of(), LONG);
  }

  @Test
  void aKeyOutlivesTheRunInTheKeychain() {
    try (KeyStore store = store(keychain)) {
      assertThat(store.place()).isEqualTo(KeyPlace.KEYCHAIN);
      assertThat(store.keep(ApiKey.of(OTHER, " sk-1\n"))).isEqualTo(KeyPlace.KEYCHAIN);
    }
    assertThat(keychain.secrets).containsExactly(Map.entry("https://example.org:8443", "sk-1"));
    try (KeyStore later = store(keychain)) {
      assertThat(later.find(OTHER)).contains(ApiKey.of(OTHER, "sk-1"));
      assertThat(later.placeOf(OTHER)).contains(KeyPlace.KEYCHAIN);
      assertThat(later.forget(OTHER)).isTrue();
      assertThat(later.find(OTHER)).isEmpty();
      assertThat(later.placeOf(OTHER)).isEmpty();
    }
    assertThat(keychain.secrets).isEmpty();
  }

  /// The settings ask where the key is all the time, and so while it is being removed or kept.
  @Test
  void whoAsksWhileAKeyIsRemovedOrKeptDoesNotMakeTheOldAnswerLast() {
    var asks = new AtomicReference<Runnable>(() -> {});
    var asked =
        new MemoryKeychain() {
          @Override
          public void write(String account, String secret) {
            asks.get().run();
            secrets.put(account, secret);
          }

          @Override
          public void delete(String account) {
            asks.get().run();
            secrets.remove(account);
          }
        };
    try (KeyStore store = store(asked)) {
      List<Optional<KeyPlace>> meanwhile = new CopyOnWriteArrayList<>();
      asks.set(() -> meanwhile.add(store.placeOf(OTHER)));

      assertThat(store.keep(ApiKey.of(OTHER, "sk-1"))).isEqualTo(KeyPlace.KEYCHAIN);
      assertThat(store.placeOf(OTHER)).contains(KeyPlace.KEYCHAIN);

      assertThat(store.forget(OTHER)).isTrue();
      assertThat(store.find(OTHER)).isEmpty();
      assertThat(store.placeOf(OTHER)).isEmpty();
      assertThat(meanwhile).containsExactly(Optional.of(KeyPlace.THIS_RUN), Optional.empty());
    }
  }

  @Test
  void aKeyThatTheKeychainWillNotDeleteIsShownToBeThere() {
    var stubborn =
        new MemoryKeychain() {
          @Override
          public void delete(String account) {
            throw new IllegalStateException("no");
          }
        };
    try (KeyStore store = store(stubborn)) {
      store.keep(ApiKey.of(OTHER, "sk-1"));
      assertThat(store.forget(OTHER)).isFalse();
      assertThat(store.placeOf(OTHER)).contains(KeyPlace.KEYCHAIN);
    }
  }

  @Test
  void aKeyIsFoundForItsOriginAlone() {
    try (KeyStore store = store(keychain)) {
      store.keep(ApiKey.of(OTHER, "sk-1"));

      assertThat(store.find(new Origin("http", "example.org", 8443))).isEmpty();
      assertThat(store.find(new Origin("https", "example.org", 443))).isEmpty();
      assertThat(store.find(new Origin("https", "www.example.org", 8443))).isEmpty();
    }
  }

  @Test
  void withoutAKeychainAKeyLastsForThisRun() {
    var none =
        new MemoryKeychain() {
          @Override
          public void check() throws Exception {
            throw new Exception("none");
          }
        };
    try (KeyStore store = store(none)) {
      assertThat(store.place()).isEqualTo(KeyPlace.THIS_RUN);
      assertThat(store.find(OTHER)).isEmpty();
      assertThat(store.keep(ApiKey.of(OTHER, "sk-1"))).isEqualTo(KeyPlace.THIS_RUN);
      assertThat(store.find(OTHER)).contains(ApiKey.of(OTHER, "sk-1"));
      assertThat(store.placeOf(OTHER)).contains(KeyPlace.THIS_RUN);
      assertThat(store.forget(OTHER)).isTrue();
      assertThat(store.find(OTHER)).isEmpty();
    }
    assertThat(none.secrets).isEmpty();
  }

  @Test
  void aKeychainThatDoesNotKeepIsNotBelieved() {
    var forgetful =
        new MemoryKeychain() {
          @Override
          public void write(String account, String secret) {
            // as if it had
          }
        };
    try (KeyStore store = store(forgetful)) {
      assertThat(store.keep(ApiKey.of(OTHER, "sk-1"))).isEqualTo(KeyPlace.THIS_RUN);
      assertThat(store.find(OTHER)).contains(ApiKey.of(OTHER, "sk-1"));
    }
  }

  @Test
  void aKeychainThatAsksThePersonCountsOnceItAnswers() {
    var unlocked = new CountDownLatch(1);
    var locked =
        new MemoryKeychain() {
          @Override
          public Optional<String> read(String account) throws Exception {
            unlocked.await();
            return super.read(account);
          }
        };
    locked.secrets.put(OTHER.toString(), "sk-1");
    try (var store = new KeyStore(locked, Map.of(), Duration.ofMillis(200))) {
      while (store.place() != KeyPlace.KEYCHAIN) {
        Thread.onSpinWait();
      }
      assertThat(store.find(OTHER)).isEmpty();

      unlocked.countDown();

      while (store.find(OTHER).isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(store.find(OTHER)).contains(ApiKey.of(OTHER, "sk-1"));
    }
  }

  @Test
  void aFrozenKeychainHoldsNobodyUp() {
    var never = new CountDownLatch(1);
    var frozen =
        new MemoryKeychain() {
          @Override
          public void check() throws Exception {
            never.await();
          }
        };
    try (var store = new KeyStore(frozen, Map.of(), Duration.ofMillis(50))) {
      assertThat(store.find(OTHER)).isEmpty();
      assertThat(store.keep(ApiKey.of(OTHER, "sk-1"))).isEqualTo(KeyPlace.THIS_RUN);
      assertThat(store.find(OTHER)).isPresent();
    }
  }

  @Test
  void theEnvironmentServesOpenRouterAlone() {
    var environment = Map.of(KeyStore.VARIABLE, "sk-or-v1-x");
    try (var store = new KeyStore(keychain, environment, LONG)) {
      assertThat(store.find(KeyStore.OPENROUTER))
          .contains(ApiKey.of(KeyStore.OPENROUTER, "sk-or-v1-x"));
      assertThat(store.placeOf(KeyStore.OPENROUTER)).contains(KeyPlace.ENVIRONMENT);
      assertThat(store.find(OTHER)).isEmpty();

      store.keep(ApiKey.of(KeyStore.OPENROUTER, "typed"));
      assertThat(store.find(KeyStore.OPENROUTER)).contains(ApiKey.of(KeyStore.OPENROUTER, "typed"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "sk one", "sk\u0007", "schlüssel"})
  void whatCannotBeAKeyIsRefusedWithoutRepeatingIt(String typed) {
    assertThatThrownBy(() -> ApiKey.of(OTHER, typed))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.NEEDS_KEY))
        .hasMessage(
            "That is no key for example.org:8443: it is empty or has characters that no key has.");
  }

  @Test
  void aKeyDoesNotShowItself() {
    ApiKey key = ApiKey.of(OTHER, "sk-secret");

    assertThat(key).hasToString("key for https://example.org:8443");
    assertThat(key.blackedOut("Bearer sk-secret, SK-SECRET")).isEqualTo("Bearer …, …");
    assertThatThrownBy(() -> key.bearerFor(KeyStore.OPENROUTER))
        .isInstanceOf(Problem.class)
        .hasMessageNotContaining("sk-secret");
  }

  /// The real keychain, if this machine has one, is only read.
  @Test
  void theRealKeychainAnswersOrIsFoundMissing(@TempDir Path natives) {
    try (KeyStore store = store(new SystemKeychain(natives))) {
      var nobodys = new Origin("https", "nobody.invalid", 443);

      assertThat(store.place()).isIn(KeyPlace.KEYCHAIN, KeyPlace.THIS_RUN);
      assertThat(store.find(nobodys)).isEmpty();
    }
  }
}

package app.commonplace.embedding.keys;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Path;
import java.util.Optional;

/// The real keychain: of Windows, macOS, or the Secret Service of a Linux desktop. It is opened for
/// each call, since an open one holds a connection and a thread. Thread-safe.
@SuppressWarnings("try") // its close may be interrupted, and then the call has failed
public final class SystemKeychain implements Keychain {
  private static final String SERVICE = "Commonplace";
  private static final String UNPACKING = "jna.tmpdir";

  /// @param natives where native code is unpacked
  public SystemKeychain(Path natives) {
    if (System.getProperty(UNPACKING) == null) {
      System.setProperty(UNPACKING, natives.toString());
    }
  }

  @Override
  public void check() throws Exception {
    Keyring.create().close();
  }

  @Override
  public Optional<String> read(String account) throws Exception {
    try (Keyring keyring = Keyring.create()) {
      return Optional.ofNullable(keyring.getPassword(SERVICE, account));
    } catch (PasswordAccessException e) {
      return Optional.empty(); // how the library says that there is none
    }
  }

  @Override
  public void write(String account, String secret) throws Exception {
    try (Keyring keyring = Keyring.create()) {
      keyring.setPassword(SERVICE, account, secret);
    }
  }

  @Override
  public void delete(String account) throws Exception {
    if (read(account).isPresent()) {
      try (Keyring keyring = Keyring.create()) {
        keyring.deletePassword(SERVICE, account);
      }
    }
  }
}

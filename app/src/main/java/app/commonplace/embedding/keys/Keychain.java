package app.commonplace.embedding.keys;

import java.util.Optional;

/// The keychain of the operating system. It may be missing, and it may block for as long as a
/// person is asked to unlock it.
public interface Keychain {
  /// Fails when there is none.
  void check() throws Exception;

  Optional<String> read(String account) throws Exception;

  void write(String account, String secret) throws Exception;

  /// Deletes what is there, if anything is.
  void delete(String account) throws Exception;
}

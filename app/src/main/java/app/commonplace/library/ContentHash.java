package app.commonplace.library;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// The first 128 bits of a SHA-256 over what makes two passages or entries the same.
public record ContentHash(long high, long low) {
  public static ContentHash ofBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new ContentHash(buffer.getLong(), buffer.getLong());
  }

  /// Of a single text.
  public static ContentHash of(String text) {
    return new Builder().add(text).build();
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }

  /// Adds fields one by one, each with its length, so that no two lists of fields look alike. One
  /// thread.
  public static final class Builder {
    private final MessageDigest digest = sha256();
    private final ByteBuffer length = ByteBuffer.allocate(4);

    public Builder add(@Nullable String field) {
      if (field == null) {
        return addLength(-1);
      }
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      addLength(bytes.length);
      digest.update(bytes);
      return this;
    }

    public Builder add(ContentHash hash) {
      digest.update(hash.bytes());
      return this;
    }

    private Builder addLength(int bytes) {
      digest.update(length.clear().putInt(bytes).flip());
      return this;
    }

    public ContentHash build() {
      return ofBytes(digest.digest());
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

package app.commonplace.importing.cursor;

import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A blob that names others, in the encoding of protocol buffers: fields of a number, a kind and a
/// value. Damage ends it where it stands.
///
/// @param blobs ids of the blobs that it names, in order
/// @param messages that stand within it
/// @param workspace the folder that the session worked in, where it says so
record BlobList(List<String> blobs, List<JsonNode> messages, @Nullable String workspace) {
  private static final int HASH = 32;
  private static final int BLOB = 1;
  private static final int WORKSPACE = 9;

  BlobList {
    blobs = List.copyOf(blobs);
    messages = List.copyOf(messages);
  }

  static BlobList of(byte[] data) {
    var blobs = new ArrayList<String>();
    var messages = new ArrayList<JsonNode>();
    String workspace = null;
    var fields = new Fields(data);
    while (fields.next()) {
      byte[] value = fields.value;
      if (fields.number == BLOB && value.length == HASH) {
        blobs.add(HexFormat.of().formatHex(value));
      } else if (fields.number == WORKSPACE && value.length > 0) {
        workspace = new String(value, StandardCharsets.UTF_8);
      } else if (value.length > 0 && value[0] == '{') {
        message(value, messages);
      }
    }
    return new BlobList(blobs, messages, workspace);
  }

  private static void message(byte[] json, List<JsonNode> messages) {
    try {
      JsonNode node = Json.parse(json).node();
      if (node.path("role").isString()) {
        messages.add(node);
      }
    } catch (InvalidJson _) {
      // a value that merely begins like JSON
      return;
    }
  }

  /// Goes from field to field.
  private static final class Fields {
    private final byte[] data;
    private int at;
    private int number;
    private byte[] value = {};

    Fields(byte[] data) {
      this.data = data;
    }

    boolean next() {
      long tag = varint();
      if (tag <= 0) {
        return false;
      }
      number = (int) (tag >>> 3);
      value = new byte[0];
      long length =
          switch ((int) (tag & 7)) {
            case 0 -> varint() < 0 ? -1 : 0;
            case 1 -> Long.BYTES;
            case 2 -> varint();
            case 5 -> Integer.BYTES;
            default -> -1;
          };
      if (length < 0 || length > data.length - at) {
        return false;
      }
      value = Arrays.copyOfRange(data, at, at + (int) length);
      at += (int) length;
      return true;
    }

    /// A number of up to nine groups of seven bits; -1 when there is none.
    private long varint() {
      long number = 0;
      for (int shift = 0; shift < 63 && at < data.length; shift += 7) {
        byte b = data[at++];
        number |= (long) (b & 0x7f) << shift;
        if (b >= 0) {
          return number;
        }
      }
      return -1;
    }
  }
}

package app.commonplace.importing.sessions;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.SplitLimits;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.JsonNode;

/// A file that is one JSON value, read whole.
public final class JsonFile {
  private JsonFile() {}

  /// @throws IOException also when it is larger than can be held
  public static JsonNode read(Archive archive, Member member) throws IOException, InvalidJson {
    int most = SplitLimits.STANDARD.element();
    try (InputStream in = archive.open(member)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException("it is larger than " + (most >> 20) + " MB");
      }
      return Json.parse(bytes).node();
    }
  }
}

package app.commonplace.importing.sessions;

import app.commonplace.importing.Item;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Makes sessions of the lines of one file; told each line in order. One thread, used once.
public interface LineSessions {

  /// A line that is a JSON object.
  ///
  /// @param raw its bytes as they stand in the file
  void line(JsonNode line, byte[] raw, int repaired);

  /// The sessions of the file, in the order in which they began.
  ///
  /// @param place where the file is
  List<Item> items(String place);
}

package app.commonplace.ui.reader;

import app.commonplace.ui.flow.Mark;
import java.util.ArrayList;
import java.util.List;

/// One place where something was found.
///
/// @param row of the page
/// @param text which of the row's texts
record Find(int row, int text, int start, int end) {

  /// All places in the order of the page. Looks at texts alone, so it may be away from the FX
  /// thread.
  static List<Find> all(List<Row> rows, Wanted wanted) {
    var finds = new ArrayList<Find>();
    for (int row = 0; row < rows.size(); row++) {
      List<String> texts = rows.get(row).texts();
      for (int text = 0; text < texts.size(); text++) {
        for (Mark mark : wanted.finder().apply(texts.get(text))) {
          finds.add(new Find(row, text, mark.start(), mark.end()));
        }
      }
    }
    return finds;
  }
}

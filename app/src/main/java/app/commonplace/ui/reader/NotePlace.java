package app.commonplace.ui.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where a note stands when it stands beside the column. Immutable.
///
/// @param row the row of the note
/// @param beside the row that it stands beside: the one with the words it quotes, else the first of
///   its passage
/// @param text which text of that row it quotes; -1 when it quotes none
/// @param at where in that text
record NotePlace(int row, int beside, int text, int at) {
  /// The places of all notes of a page, from its top down.
  static List<NotePlace> of(Page page) {
    var places = new ArrayList<NotePlace>();
    List<Row> rows = page.rows();
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).piece() instanceof Row.Piece.NoteCard(var note, _)) {
        int first = page.firstRows()[rows.get(row).at()];
        places.add(find(rows, first, row, Quotes.of(note.text())));
      }
    }
    places.sort(Comparator.comparingInt(NotePlace::beside).thenComparingInt(NotePlace::at));
    return List.copyOf(places);
  }

  /// @param first the first row of the passage; its text ends before the note
  private static NotePlace find(List<Row> rows, int first, int note, List<String> quotes) {
    for (String words : quotes) {
      for (int row = first; row < note; row++) {
        List<String> texts =
            rows.get(row).piece() instanceof Row.Piece.NoteCard ? List.of() : rows.get(row).texts();
        for (int text = 0; text < texts.size(); text++) {
          int at = texts.get(text).indexOf(words);
          if (at >= 0) {
            return new NotePlace(note, row, text, at);
          }
        }
      }
    }
    return new NotePlace(note, first, -1, 0);
  }
}

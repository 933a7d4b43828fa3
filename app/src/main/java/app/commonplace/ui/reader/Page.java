package app.commonplace.ui.reader;

import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.util.Arrays;
import java.util.List;

/// One branch of an entry, laid out as rows.
///
/// @param firstRows the first row of each passage of the path
/// @param minutes how long it takes to read; 0 while that is not known
record Page(List<Row> rows, List<Passage> path, int[] firstRows, int minutes, Anchor anchor) {
  static final Page EMPTY = new Page(List.of(), List.of(), new int[0], 0, new Anchor.Top(0));

  Page {
    rows = List.copyOf(rows);
    path = List.copyOf(path);
  }

  Page at(Anchor other) {
    return new Page(rows, path, firstRows, minutes, other);
  }

  /// Where a passage lies on the path; -1 when it does not.
  int indexOf(PassageId passage) {
    for (int at = 0; at < path.size(); at++) {
      if (path.get(at).id().equals(passage)) {
        return at;
      }
    }
    return -1;
  }

  /// The place of a passage, else of the next of the branch that is on the page.
  ///
  /// @param branch all passages, also those that the page leaves out
  int nearest(PassageId passage, List<Passage> branch) {
    int from = 0;
    while (from < branch.size() && !branch.get(from).id().equals(passage)) {
      from++;
    }
    return branch.subList(from, branch.size()).stream()
        .mapToInt(next -> indexOf(next.id()))
        .filter(at -> at >= 0)
        .findFirst()
        .orElse(Math.max(0, path.size() - 1));
  }

  /// The row of a fold; -1 when it is not on the page.
  int rowOfFold(Folds.Place place) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).piece() instanceof Row.Piece.Fold fold && fold.place().equals(place)) {
        return row;
      }
    }
    return -1;
  }

  /// The row that shows what a row of another page of the same branch shows.
  int rowLike(int row, Page other) {
    if (path.isEmpty() || other.path.isEmpty()) {
      return 0;
    }
    int was = other.passageAt(row);
    int at = Math.max(0, indexOf(other.path.get(was).id()));
    int end = at + 1 < firstRows.length ? firstRows[at + 1] : rows.size();
    return Math.min(firstRows[at] + row - other.firstRows[was], end - 1);
  }

  /// The row that a passage begins with.
  int firstRow(int at) {
    return firstRows[at];
  }

  /// The passage that a row belongs to.
  int passageAt(int row) {
    int found = Arrays.binarySearch(firstRows, row);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /// The next or the previous prompt from a passage on; the passage itself when there is none.
  int prompt(int from, int step) {
    for (int at = from + step; at >= 0 && at < path.size(); at += step) {
      if (path.get(at).role() == Role.USER) {
        return at;
      }
    }
    return from;
  }
}

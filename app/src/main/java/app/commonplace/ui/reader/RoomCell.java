package app.commonplace.ui.reader;

import javafx.scene.layout.Region;

/// The room of a text that is still being read.
final class RoomCell extends ReaderCell {
  private int length;

  RoomCell(ReaderContext context) {
    super(context);
    content(
        new Region() {
          @Override
          protected double computePrefHeight(double width) {
            return ReaderRows.room(length, ReaderRows.lettersInLine(width));
          }
        });
  }

  @Override
  void fill(Row next) {
    if (next.piece() instanceof Row.Piece.Unread(int letters)) {
      length = letters;
    }
  }
}

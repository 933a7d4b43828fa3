package app.commonplace.ui.reader;

import app.commonplace.ui.flow.TextSurface;
import java.util.List;

/// A note that a person pinned to the passage above it. Where notes stand in the margin the row has
/// no height and [NoteMargin] shows it; it is in its place for all that goes by rows, and is read
/// aloud there.
final class NoteCell extends ReaderCell {
  private final NoteCard card;
  private boolean filled;

  NoteCell(ReaderContext context) {
    super(context);
    card = new NoteCard(context);
    content(card);
  }

  @Override
  void fill(Row next) {
    filled = false;
    if (next.piece() instanceof Row.Piece.NoteCard(var note, var written)) {
      setAccessibleText(NoteCard.said(note, context()) + ". " + written.text());
    }
  }

  @Override
  boolean standsBeside(double width) {
    return context().look().hasMargin(width);
  }

  /// The words are laid out only where they are shown: rows without height are many in a view.
  @Override
  protected double computePrefHeight(double width) {
    if (!filled && !standsBeside(width)) {
      filled = true;
      if (row().piece() instanceof Row.Piece.NoteCard(var note, var written)) {
        card.show(note, written);
        context().selection().paint(this);
        card.applyCss();
      }
    }
    return super.computePrefHeight(width);
  }

  @Override
  List<TextSurface> surfaces() {
    return filled ? card.surfaces() : List.of();
  }
}

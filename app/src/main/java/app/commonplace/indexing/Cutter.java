package app.commonplace.indexing;

import app.commonplace.indexing.Chunk.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Cuts one text into pieces at its best seams. Immutable.
final class Cutter {
  /// Characters of a text, and atoms that they are made of.
  record Piece(int start, int end, int from, int to) {}

  private final ReadableText readable;
  private final Atoms atoms;
  private final ToIntFunction<String> tokens;
  private final int frame;
  private final int name;

  /// @param budget tokens of a piece with its author's name and the frame of any text
  Cutter(ReadableText readable, ToIntFunction<String> tokens, int budget) {
    this.readable = readable;
    this.tokens = tokens;
    this.frame = tokens.applyAsInt("");
    this.name = tokens.applyAsInt(readable.prefix()) - frame;
    this.atoms = Atoms.of(readable, tokens, budget - frame - name);
  }

  /// What a chunk says of a stretch: the author's name and the characters.
  String text(Span span) {
    return readable.prefix() + readable.text().substring(span.start(), span.end());
  }

  /// Tokens of all of it with the author's name, without the frame.
  int tokens() {
    return name + atoms.tokens(0, atoms.size());
  }

  boolean fits(int budget) {
    return frame + tokens() <= budget;
  }

  /// All of it in pieces of at most so many tokens, name and frame included; one piece when it
  /// fits.
  List<Piece> pieces(int budget, int overlap) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    while (from < atoms.size()) {
      Piece piece = piece(from, budget - frame - name);
      pieces.add(piece);
      boolean last = piece.to() == atoms.size();
      from = last ? piece.to() : overlapping(piece, overlap);
    }
    return pieces;
  }

  /// The beginning, in at most so many tokens with the author's name, without the frame; empty when
  /// not even a word or a line fits.
  Optional<Piece> head(int room) {
    Piece head = piece(0, room - name);
    return Optional.of(head).filter(_ -> name + atoms.tokens(0, head.to()) <= room);
  }

  /// From an atom on, to the best seam in the second half of the room. At least one atom.
  private Piece piece(int from, int room) {
    int to = from + 1;
    while (to < atoms.size() && atoms.tokens(from, to + 1) <= room) {
      to++;
    }
    to = to == atoms.size() ? to : bestSeam(from, to, room);
    // tokenizers may count a text differently than its parts
    while (to > from + 1 && counted(from, to) > room) {
      to--;
    }
    return new Piece(atoms.start(from), atoms.end(to - 1), from, to);
  }

  private int bestSeam(int from, int furthest, int room) {
    int best = furthest;
    for (int to = furthest - 1; to > from && atoms.tokens(from, to) >= room / 2; to--) {
      if (atoms.seam(to - 1).compareTo(atoms.seam(best - 1)) > 0) {
        best = to;
      }
    }
    return best;
  }

  private int counted(int from, int to) {
    String text = readable.text().substring(atoms.start(from), atoms.end(to - 1));
    return tokens.applyAsInt(text) - frame;
  }

  /// Where the next piece begins: at the start of a sentence or line so many tokens back, at most.
  private int overlapping(Piece piece, int overlap) {
    int next = piece.to();
    for (int from = next - 1;
        from > piece.from() && atoms.tokens(from, piece.to()) <= overlap;
        from--) {
      if (atoms.seam(from - 1).compareTo(Seam.SENTENCE) >= 0) {
        next = from;
      }
    }
    return next;
  }
}

package app.commonplace.runtime;

import java.util.Set;

/// How a person likes to read. Immutable.
///
/// @param size pixels of a letter of the text
/// @param numbers whether lines of code are numbered
/// @param wrap whether long lines of code are broken
/// @param brief whether only prompts and final answers are shown
/// @param thinking whether thinking is shown whole instead of in one line
/// @param tools whether calls of tools and their results are
/// @param compared how answers are set against each other
/// @param closed sections of the details that are closed
public record ReadingStyle(
    int size,
    Width width,
    boolean numbers,
    boolean wrap,
    boolean brief,
    boolean thinking,
    boolean tools,
    Compared compared,
    Set<String> closed) {
  public static final ReadingStyle DEFAULT =
      new ReadingStyle(
          15, Width.USUAL, false, false, false, false, false, Compared.WORDS, Set.of());

  public ReadingStyle {
    closed = Set.copyOf(closed);
  }

  /// How wide the column of the text may become.
  public enum Width {
    NARROW,
    USUAL,
    WIDE
  }

  /// How two answers are set against each other: word by word, by whole lines, or their code alone.
  public enum Compared {
    WORDS,
    LINES,
    CODE
  }

  public ReadingStyle withSize(int changed) {
    return new ReadingStyle(
        changed, width, numbers, wrap, brief, thinking, tools, compared, closed);
  }

  public ReadingStyle withWidth(Width changed) {
    return new ReadingStyle(size, changed, numbers, wrap, brief, thinking, tools, compared, closed);
  }

  public ReadingStyle withNumbers(boolean changed) {
    return new ReadingStyle(size, width, changed, wrap, brief, thinking, tools, compared, closed);
  }

  public ReadingStyle withWrap(boolean changed) {
    return new ReadingStyle(
        size, width, numbers, changed, brief, thinking, tools, compared, closed);
  }

  public ReadingStyle withBrief(boolean changed) {
    return new ReadingStyle(size, width, numbers, wrap, changed, thinking, tools, compared, closed);
  }

  public ReadingStyle withThinking(boolean changed) {
    return new ReadingStyle(size, width, numbers, wrap, brief, changed, tools, compared, closed);
  }

  public ReadingStyle withTools(boolean changed) {
    return new ReadingStyle(size, width, numbers, wrap, brief, thinking, changed, compared, closed);
  }

  public ReadingStyle withClosed(Set<String> changed) {
    return new ReadingStyle(size, width, numbers, wrap, brief, thinking, tools, compared, changed);
  }

  public ReadingStyle withCompared(Compared changed) {
    return new ReadingStyle(size, width, numbers, wrap, brief, thinking, tools, changed, closed);
  }
}

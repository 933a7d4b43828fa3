package app.commonplace.ui.keys;

import java.util.Locale;

/// Keys that cannot be bound, since they mean the same in every program or act on one thing that
/// lies over all else: listed where all keys are.
public enum FixedKey {
  CLOSE(KeyPlace.EVERYWHERE, "Esc"),
  NEXT_CONTROL(KeyPlace.EVERYWHERE, "Tab"),
  HELP(KeyPlace.EVERYWHERE, "F1"),
  SCROLL(KeyPlace.LIBRARY, "Space"),
  STEP_PASSAGE(KeyPlace.LIBRARY, "↑ ↓"),
  SELECT_WORDS(KeyPlace.LIBRARY, "Shift+← →"),
  SELECT_PARAGRAPHS(KeyPlace.LIBRARY, "Shift+↑ ↓"),
  STEP_ENTRY(KeyPlace.LIST, "↑ ↓"),
  EXTEND(KeyPlace.LIST, "Shift+↑ ↓"),
  READ(KeyPlace.LIST, "Enter"),
  PEEK_ENTRY(KeyPlace.LIST, "Space"),
  IMAGE_STEP(KeyPlace.IMAGE, "← →"),
  IMAGE_SCROLL(KeyPlace.IMAGE, "↑ ↓"),
  IMAGE_FIT(KeyPlace.IMAGE, "0"),
  IMAGE_WHOLE(KeyPlace.IMAGE, "1"),
  IMAGE_SAVE(KeyPlace.IMAGE, "S"),
  IMAGE_CLOSE(KeyPlace.IMAGE, "Space"),
  OPEN_TAG(KeyPlace.SIDEBAR, "← →"),
  PASS_ROW(KeyPlace.SIDEBAR, mod("↑ ↓")),
  ADD_ROW(KeyPlace.SIDEBAR, mod("Enter")),
  JUMP(KeyPlace.SIDEBAR, "A … Z"),
  INTO_RESULTS(KeyPlace.SEARCH, "↓"),
  COMPLETE(KeyPlace.SEARCH, "Tab"),
  EXTEND_HITS(KeyPlace.RESULTS, "Shift+↑ ↓"),
  OPEN_HIT(KeyPlace.RESULTS, "Enter"),
  PEEK(KeyPlace.RESULTS, "Space"),
  MORE_OF_ENTRY(KeyPlace.RESULTS, "← →"),
  JUDGE(KeyPlace.RESULTS, "+ −"),
  COLUMN(KeyPlace.COMPARE, "← →");

  private final KeyPlace place;
  private final String printed;

  FixedKey(KeyPlace place, String printed) {
    this.place = place;
    this.printed = printed;
  }

  private static String mod(String key) {
    return KeyPress.MAC ? "⌘" + key : "Ctrl+" + key;
  }

  public KeyPlace place() {
    return place;
  }

  /// The key as it is printed on most keyboards.
  public String printed() {
    return printed;
  }

  /// Whether it is a letter or digit alone.
  public boolean isLetter() {
    return printed.length() == 1 && Character.isLetterOrDigit(printed.charAt(0));
  }

  /// Its name among the texts.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

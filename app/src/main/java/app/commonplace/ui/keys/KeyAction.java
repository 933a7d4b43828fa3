package app.commonplace.ui.keys;

import static app.commonplace.ui.keys.KeyAction.Held.ALT;
import static app.commonplace.ui.keys.KeyAction.Held.CHOOSING;
import static app.commonplace.ui.keys.KeyAction.Held.MOD;
import static app.commonplace.ui.keys.KeyAction.Held.MOD_SHIFT;
import static app.commonplace.ui.keys.KeyAction.Held.NOTHING;
import static app.commonplace.ui.keys.KeyAction.Held.SHIFT;
import static app.commonplace.ui.keys.KeyPlace.COMPARE;
import static app.commonplace.ui.keys.KeyPlace.DUPLICATES;
import static app.commonplace.ui.keys.KeyPlace.EVERYWHERE;
import static app.commonplace.ui.keys.KeyPlace.IMPORTS;
import static app.commonplace.ui.keys.KeyPlace.LIBRARY;
import static app.commonplace.ui.keys.KeyPlace.LIST;
import static app.commonplace.ui.keys.KeyPlace.RESULTS;
import static app.commonplace.ui.keys.KeyPlace.SEARCH;
import static app.commonplace.ui.keys.KeyPlace.SETTINGS;
import static app.commonplace.ui.keys.KeyPlace.SIDEBAR;

import java.util.Locale;
import javafx.scene.input.KeyCode;

/// What a key can be bound to, where, and the key it usually has. Arrow keys, Enter, Tab and Escape
/// mean the same in every program and are not among them.
public enum KeyAction {
  PALETTE(EVERYWHERE, MOD, KeyCode.K),
  SEARCH_LIBRARY(EVERYWHERE, MOD_SHIFT, KeyCode.F),
  GO_SEARCH(EVERYWHERE, MOD, KeyCode.DIGIT1),
  GO_LIBRARY(EVERYWHERE, MOD, KeyCode.DIGIT2),
  GO_IMPORTS(EVERYWHERE, MOD, KeyCode.DIGIT6),
  GO_SETTINGS(EVERYWHERE, MOD, KeyCode.COMMA),
  BACK(EVERYWHERE, KeyPress.MAC ? MOD : ALT, KeyPress.MAC ? KeyCode.OPEN_BRACKET : KeyCode.LEFT),
  FORWARD(
      EVERYWHERE, KeyPress.MAC ? MOD : ALT, KeyPress.MAC ? KeyCode.CLOSE_BRACKET : KeyCode.RIGHT),
  IMPORT(EVERYWHERE, MOD, KeyCode.O),
  PREVIEW_IMPORT(EVERYWHERE, MOD_SHIFT, KeyCode.O),
  PASTE_FILES(EVERYWHERE, MOD, KeyCode.V),
  NEW_NOTE(EVERYWHERE, MOD, KeyCode.N),
  LINK_OPEN(EVERYWHERE, MOD, KeyCode.L),
  TAG_OPEN(EVERYWHERE, MOD, KeyCode.T),
  UNDO(EVERYWHERE, MOD, KeyCode.Z),
  REDO(EVERYWHERE, MOD_SHIFT, KeyCode.Z),
  NEXT_PANE(EVERYWHERE, NOTHING, KeyCode.F6),
  PREVIOUS_PANE(EVERYWHERE, SHIFT, KeyCode.F6),
  LARGER(EVERYWHERE, MOD, KeyCode.PLUS),
  SMALLER(EVERYWHERE, MOD, KeyCode.MINUS),
  USUAL_SIZE(EVERYWHERE, MOD, KeyCode.DIGIT0),
  THEME(EVERYWHERE, MOD_SHIFT, KeyCode.T),
  KEYS(EVERYWHERE, MOD, KeyCode.SLASH),
  FULL_SCREEN(EVERYWHERE, NOTHING, KeyCode.F11),
  QUIT(EVERYWHERE, MOD, KeyCode.Q),
  LIST_STAR(LIST, NOTHING, KeyCode.S),
  LIST_UNREAD(LIST, NOTHING, KeyCode.U),
  LIST_TAG(LIST, NOTHING, KeyCode.T),
  LIST_TITLE(LIST, NOTHING, KeyCode.F2),
  LIST_LINK(LIST, NOTHING, KeyCode.L),
  LIST_NOTE(LIST, NOTHING, KeyCode.N),
  LIST_COMPARE(LIST, NOTHING, KeyCode.C),
  LIST_MERGE(LIST, NOTHING, KeyCode.M),
  LIST_EXPORT(LIST, NOTHING, KeyCode.E),
  LIST_TRASH(LIST, NOTHING, KeyCode.DELETE),
  LIST_RESTORE(LIST, NOTHING, KeyCode.R),
  LIST_FILTER(LIST, NOTHING, KeyCode.SLASH),
  LIST_DENSITY(LIST, NOTHING, KeyCode.D),
  LIST_NEXT(LIST, NOTHING, KeyCode.J),
  LIST_PREVIOUS(LIST, NOTHING, KeyCode.K),
  RENAME_TAG(SIDEBAR, NOTHING, KeyCode.F2),
  REMOVE_ROW(SIDEBAR, NOTHING, KeyCode.DELETE),
  ROW_UP(SIDEBAR, ALT, KeyCode.UP),
  ROW_DOWN(SIDEBAR, ALT, KeyCode.DOWN),
  TOGGLE_SIDEBAR(LIBRARY, MOD, KeyCode.B),
  TOGGLE_DETAILS(LIBRARY, MOD, KeyCode.I),
  FIND(LIBRARY, MOD, KeyCode.F),
  FIND_NEXT(LIBRARY, NOTHING, KeyCode.F3),
  FIND_PREVIOUS(LIBRARY, SHIFT, KeyCode.F3),
  NEXT_PASSAGE(LIBRARY, NOTHING, KeyCode.J),
  PREVIOUS_PASSAGE(LIBRARY, NOTHING, KeyCode.K),
  NEXT_PROMPT(LIBRARY, ALT, KeyCode.DOWN),
  PREVIOUS_PROMPT(LIBRARY, ALT, KeyCode.UP),
  PREVIOUS_SIBLING(LIBRARY, NOTHING, KeyCode.OPEN_BRACKET),
  NEXT_SIBLING(LIBRARY, NOTHING, KeyCode.CLOSE_BRACKET),
  COMPARE_ANSWERS(LIBRARY, NOTHING, KeyCode.C),
  FOLD(LIBRARY, NOTHING, KeyCode.O),
  FOLD_KIND(LIBRARY, SHIFT, KeyCode.O),
  BRIEF(LIBRARY, NOTHING, KeyCode.H),
  FOCUS(LIBRARY, NOTHING, KeyCode.F),
  STAR(LIBRARY, NOTHING, KeyCode.S),
  TAG(LIBRARY, NOTHING, KeyCode.T),
  TITLE(LIBRARY, NOTHING, KeyCode.F2),
  LINK(LIBRARY, NOTHING, KeyCode.L),
  NOTE(LIBRARY, NOTHING, KeyCode.N),
  WRITE_ON(LIBRARY, NOTHING, KeyCode.E),
  COPY_PASSAGE(LIBRARY, NOTHING, KeyCode.Y),
  SAVE_CODE(LIBRARY, NOTHING, KeyCode.B),
  COPY_ADDRESS(LIBRARY, MOD_SHIFT, KeyCode.C),
  WRAP(LIBRARY, ALT, KeyCode.Z),
  TO_FIELD(SEARCH, NOTHING, KeyCode.SLASH),
  SAVE_SEARCH(SEARCH, MOD, KeyCode.S),
  TOGGLE_FACETS(SEARCH, MOD, KeyCode.B),
  KEYWORD(SEARCH, CHOOSING, KeyCode.DIGIT1),
  HYBRID(SEARCH, CHOOSING, KeyCode.DIGIT2),
  MEANING(SEARCH, CHOOSING, KeyCode.DIGIT3),
  MORE_MEANING(SEARCH, CHOOSING, KeyCode.PAGE_UP),
  LESS_MEANING(SEARCH, CHOOSING, KeyCode.PAGE_DOWN),
  USUAL_BLEND(SEARCH, CHOOSING, KeyCode.DIGIT0),
  NEXT_HIT(RESULTS, NOTHING, KeyCode.J),
  PREVIOUS_HIT(RESULTS, NOTHING, KeyCode.K),
  HIT_LINK(RESULTS, NOTHING, KeyCode.L),
  HIT_TAG(RESULTS, NOTHING, KeyCode.T),
  HIT_NOTE(RESULTS, NOTHING, KeyCode.N),
  HIT_STAR(RESULTS, NOTHING, KeyCode.S),
  HIT_UNREAD(RESULTS, NOTHING, KeyCode.U),
  HIT_COMPARE(RESULTS, NOTHING, KeyCode.C),
  HIT_EXPORT(RESULTS, NOTHING, KeyCode.E),
  HIT_TRASH(RESULTS, NOTHING, KeyCode.DELETE),
  HIT_MERGE(RESULTS, NOTHING, KeyCode.M),
  HIT_DENSITY(RESULTS, NOTHING, KeyCode.D),
  HIT_ALIKE(RESULTS, NOTHING, KeyCode.X),
  HIT_REASONS(RESULTS, NOTHING, KeyCode.W),
  NEXT_DIFFERENCE(COMPARE, NOTHING, KeyCode.F8),
  PREVIOUS_DIFFERENCE(COMPARE, SHIFT, KeyCode.F8),
  PREVIOUS_ANSWER(COMPARE, NOTHING, KeyCode.OPEN_BRACKET),
  NEXT_ANSWER(COMPARE, NOTHING, KeyCode.CLOSE_BRACKET),
  LEFT_HELD(COMPARE, NOTHING, KeyCode.DIGIT1),
  RIGHT_HELD(COMPARE, NOTHING, KeyCode.DIGIT2),
  THIRD_HELD(COMPARE, NOTHING, KeyCode.DIGIT3),
  UNDECIDED(COMPARE, NOTHING, KeyCode.DIGIT0),
  COPY_COMPARISON(COMPARE, NOTHING, KeyCode.Y),
  COMPARE_WORDS(COMPARE, ALT, KeyCode.DIGIT1),
  COMPARE_LINES(COMPARE, ALT, KeyCode.DIGIT2),
  COMPARE_CODE(COMPARE, ALT, KeyCode.DIGIT3),
  KEEP_OTHER(DUPLICATES, NOTHING, KeyCode.X),
  MERGE(DUPLICATES, NOTHING, KeyCode.M),
  NOT_THE_SAME(DUPLICATES, NOTHING, KeyCode.N),
  PAUSE_IMPORT(IMPORTS, NOTHING, KeyCode.P),
  CANCEL_IMPORT(IMPORTS, MOD, KeyCode.PERIOD),
  READ_AGAIN(IMPORTS, NOTHING, KeyCode.R),
  SAVE_RECEIPT(IMPORTS, MOD, KeyCode.S),
  FIND_SETTING(SETTINGS, NOTHING, KeyCode.SLASH);

  private final KeyPlace place;
  private final Held held;
  private final KeyCode code;

  KeyAction(KeyPlace place, Held held, KeyCode code) {
    this.place = place;
    this.held = held;
    this.code = code;
  }

  /// What is held down beside a usual key.
  enum Held {
    NOTHING,
    MOD,
    SHIFT,
    MOD_SHIFT,
    ALT,

    /// Alt, on macOS Ctrl.
    CHOOSING
  }

  public KeyPlace place() {
    return place;
  }

  /// The key it has until a person binds another.
  public KeyPress usual() {
    return usual(KeyPress.MAC);
  }

  KeyPress usual(boolean mac) {
    return switch (held) {
      case NOTHING -> KeyPress.plain(code);
      case MOD -> KeyPress.withMod(code);
      case SHIFT -> KeyPress.withShift(code);
      case MOD_SHIFT -> KeyPress.withModShift(code);
      case ALT -> KeyPress.withAlt(code);
      case CHOOSING -> KeyPress.choosing(code, mac);
    };
  }

  /// Its name among the texts, and in the file that keeps what was bound.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package app.commonplace.ui.keys;

import static app.commonplace.ui.keys.KeyPlace.COMPARE;
import static app.commonplace.ui.keys.KeyPlace.EVERYWHERE;
import static app.commonplace.ui.keys.KeyPlace.LIBRARY;
import static app.commonplace.ui.keys.KeyPlace.LIST;
import static app.commonplace.ui.keys.KeyPlace.RESULTS;
import static app.commonplace.ui.keys.KeyPlace.SEARCH;
import static app.commonplace.ui.keys.KeyPlace.SIDEBAR;
import static app.commonplace.ui.keys.KeyPress.plain;
import static app.commonplace.ui.keys.KeyPress.withAlt;
import static app.commonplace.ui.keys.KeyPress.withMod;
import static app.commonplace.ui.keys.KeyPress.withModShift;
import static app.commonplace.ui.keys.KeyPress.withShift;

import java.util.Locale;
import javafx.scene.input.KeyCode;

/// What a key can be bound to, where, and the key it usually has. Arrow keys, Enter, Tab and Escape
/// mean the same in every program and are not among them.
public enum KeyAction {
  PALETTE(EVERYWHERE, withMod(KeyCode.K)),
  SEARCH_LIBRARY(EVERYWHERE, withModShift(KeyCode.F)),
  GO_SEARCH(EVERYWHERE, withMod(KeyCode.DIGIT1)),
  GO_LIBRARY(EVERYWHERE, withMod(KeyCode.DIGIT2)),
  GO_IMPORTS(EVERYWHERE, withMod(KeyCode.DIGIT6)),
  GO_SETTINGS(EVERYWHERE, withMod(KeyCode.COMMA)),
  IMPORT(EVERYWHERE, withMod(KeyCode.O)),
  NEXT_PANE(EVERYWHERE, plain(KeyCode.F6)),
  PREVIOUS_PANE(EVERYWHERE, withShift(KeyCode.F6)),
  THEME(EVERYWHERE, withModShift(KeyCode.T)),
  FULL_SCREEN(EVERYWHERE, plain(KeyCode.F11)),
  LIST_STAR(LIST, plain(KeyCode.S)),
  LIST_UNREAD(LIST, plain(KeyCode.U)),
  LIST_EXPORT(LIST, plain(KeyCode.E)),
  LIST_TRASH(LIST, plain(KeyCode.DELETE)),
  LIST_FILTER(LIST, plain(KeyCode.SLASH)),
  LIST_DENSITY(LIST, plain(KeyCode.D)),
  LIST_NEXT(LIST, plain(KeyCode.J)),
  LIST_PREVIOUS(LIST, plain(KeyCode.K)),
  RENAME_TAG(SIDEBAR, plain(KeyCode.F2)),
  TOGGLE_SIDEBAR(LIBRARY, withMod(KeyCode.B)),
  TOGGLE_DETAILS(LIBRARY, withMod(KeyCode.I)),
  FIND(LIBRARY, withMod(KeyCode.F)),
  FIND_NEXT(LIBRARY, plain(KeyCode.F3)),
  FIND_PREVIOUS(LIBRARY, withShift(KeyCode.F3)),
  NEXT_PASSAGE(LIBRARY, plain(KeyCode.J)),
  PREVIOUS_PASSAGE(LIBRARY, plain(KeyCode.K)),
  NEXT_PROMPT(LIBRARY, withAlt(KeyCode.DOWN)),
  PREVIOUS_PROMPT(LIBRARY, withAlt(KeyCode.UP)),
  PREVIOUS_SIBLING(LIBRARY, plain(KeyCode.OPEN_BRACKET)),
  NEXT_SIBLING(LIBRARY, plain(KeyCode.CLOSE_BRACKET)),
  COMPARE_ANSWERS(LIBRARY, plain(KeyCode.C)),
  FOLD(LIBRARY, plain(KeyCode.O)),
  FOLD_KIND(LIBRARY, withShift(KeyCode.O)),
  BRIEF(LIBRARY, plain(KeyCode.H)),
  FOCUS(LIBRARY, plain(KeyCode.F)),
  STAR(LIBRARY, plain(KeyCode.S)),
  TAG(LIBRARY, plain(KeyCode.T)),
  LINK(LIBRARY, plain(KeyCode.L)),
  NOTE(LIBRARY, plain(KeyCode.N)),
  COPY_PASSAGE(LIBRARY, plain(KeyCode.Y)),
  COPY_ADDRESS(LIBRARY, withModShift(KeyCode.C)),
  LARGER(LIBRARY, withMod(KeyCode.PLUS)),
  SMALLER(LIBRARY, withMod(KeyCode.MINUS)),
  USUAL_SIZE(LIBRARY, withMod(KeyCode.DIGIT0)),
  WRAP(LIBRARY, withAlt(KeyCode.Z)),
  BACK(LIBRARY, withAlt(KeyCode.LEFT)),
  FORWARD(LIBRARY, withAlt(KeyCode.RIGHT)),
  TO_FIELD(SEARCH, plain(KeyCode.SLASH)),
  SAVE_SEARCH(SEARCH, withMod(KeyCode.S)),
  TOGGLE_FACETS(SEARCH, withMod(KeyCode.B)),
  KEYWORD(SEARCH, withAlt(KeyCode.DIGIT1)),
  HYBRID(SEARCH, withAlt(KeyCode.DIGIT2)),
  MEANING(SEARCH, withAlt(KeyCode.DIGIT3)),
  MORE_MEANING(SEARCH, withAlt(KeyCode.PAGE_UP)),
  LESS_MEANING(SEARCH, withAlt(KeyCode.PAGE_DOWN)),
  USUAL_BLEND(SEARCH, withAlt(KeyCode.DIGIT0)),
  HIT_LINK(RESULTS, plain(KeyCode.L)),
  HIT_TAG(RESULTS, plain(KeyCode.T)),
  HIT_NOTE(RESULTS, plain(KeyCode.N)),
  HIT_STAR(RESULTS, plain(KeyCode.S)),
  HIT_UNREAD(RESULTS, plain(KeyCode.U)),
  HIT_ALIKE(RESULTS, plain(KeyCode.X)),
  HIT_REASONS(RESULTS, plain(KeyCode.W)),
  NEXT_DIFFERENCE(COMPARE, plain(KeyCode.F8)),
  PREVIOUS_DIFFERENCE(COMPARE, withShift(KeyCode.F8)),
  PREVIOUS_ANSWER(COMPARE, plain(KeyCode.OPEN_BRACKET)),
  NEXT_ANSWER(COMPARE, plain(KeyCode.CLOSE_BRACKET));

  private final KeyPlace place;
  private final KeyPress usual;

  KeyAction(KeyPlace place, KeyPress usual) {
    this.place = place;
    this.usual = usual;
  }

  public KeyPlace place() {
    return place;
  }

  /// The key it has until a person binds another.
  public KeyPress usual() {
    return usual;
  }

  /// Its name among the texts, and in the file that keeps what was bound.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

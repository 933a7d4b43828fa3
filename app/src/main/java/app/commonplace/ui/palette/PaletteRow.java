package app.commonplace.ui.palette;

import app.commonplace.search.Standing;
import java.util.List;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/// A line of the palette.
sealed interface PaletteRow {
  /// The name of the lines below it.
  record Head(String text) implements PaletteRow {}

  /// Something that can be gone to or done.
  ///
  /// @param mark what stands before it
  /// @param places of the letters that were typed
  /// @param about what stands at its end
  /// @param key how the keyboard does the same, empty when it does not
  /// @param spoken what kind of thing it is
  /// @param standing what a person decided of it
  /// @param more tells, once it is asked for, what else can be done with it
  record Item(
      String id,
      Mark mark,
      String text,
      List<Integer> places,
      String about,
      String key,
      String spoken,
      Standing standing,
      Runnable action,
      Supplier<List<Command>> more)
      implements PaletteRow {
    public Item {
      places = List.copyOf(places);
    }

    Item(
        String id,
        Mark mark,
        String text,
        List<Integer> places,
        String about,
        String key,
        String spoken,
        Runnable action) {
      this(id, mark, text, places, about, key, spoken, action, List::of);
    }

    Item(
        String id,
        Mark mark,
        String text,
        List<Integer> places,
        String about,
        String key,
        String spoken,
        Runnable action,
        Supplier<List<Command>> more) {
      this(id, mark, text, places, about, key, spoken, Standing.NONE, action, more);
    }
  }

  /// What stands before a line.
  sealed interface Mark {
    record Glyph(Feather glyph) implements Mark {}

    record Source(String provider) implements Mark {}

    record Hue(int hue) implements Mark {}
  }
}

package app.commonplace.ui.reader;

import java.util.List;

/// How an entry stands among the others.
///
/// @param related the most alike first
/// @param covered how many of its passages can be found by meaning, of `passages`
public record Connections(List<Related> related, int covered, int passages) {
  public static final Connections NONE = new Connections(List.of(), 0, 0);

  public Connections {
    related = List.copyOf(related);
  }
}

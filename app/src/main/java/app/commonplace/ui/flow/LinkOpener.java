package app.commonplace.ui.flow;

import app.commonplace.ui.markdown.SafeLink;

/// Opens an address outside, when a person asked for it by a click or a key. Showing a link never
/// calls it.
@FunctionalInterface
public interface LinkOpener {
  void open(SafeLink link);
}

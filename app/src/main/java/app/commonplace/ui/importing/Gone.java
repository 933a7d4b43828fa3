package app.commonplace.ui.importing;

/// What the sources of an import no longer have and the library does.
///
/// @param query lists exactly these entries
record Gone(long entries, String query) {
  static final Gone NOTHING = new Gone(0, "");
}

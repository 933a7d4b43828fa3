package app.commonplace.ui.shell;

/// What a person is asked before something that cannot be undone, or that sends their texts away.
///
/// @param verb what the button does
/// @param dangerous whether it takes something away
public record Question(String title, String text, String verb, boolean dangerous, Runnable yes) {}

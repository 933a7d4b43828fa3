package app.commonplace.ui.shell;

import java.util.List;

/// What a person is asked before something that cannot be undone, that sends their texts away, or
/// that breaks off what runs.
///
/// @param no the words on the button that leaves all as it is; empty for the usual ones
/// @param between what may be done beside leaving all as it is and going ahead
/// @param yes what goes ahead
public record Question(String title, String text, String no, List<Choice> between, Choice yes) {
  public Question {
    between = List.copyOf(between);
  }

  /// A question that is answered by yes or no.
  ///
  /// @param verb what the button does
  /// @param dangerous whether it takes something away
  public Question(String title, String text, String verb, boolean dangerous, Runnable yes) {
    this(title, text, "", List.of(), new Choice(verb, dangerous, yes));
  }

  /// One of the answers.
  ///
  /// @param verb what its button does
  /// @param dangerous whether it takes something away
  public record Choice(String verb, boolean dangerous, Runnable action) implements Runnable {
    @Override
    public void run() {
      action.run();
    }
  }
}

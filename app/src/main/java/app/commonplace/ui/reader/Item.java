package app.commonplace.ui.reader;

import app.commonplace.model.Part;
import app.commonplace.ui.markdown.Block;
import java.util.List;

/// A piece of a passage, read from its parts and ready to be laid out.
sealed interface Item {
  /// Text, code, a table or a rule.
  record Body(Block block) implements Item {}

  /// What was said of the passage outside of the conversation.
  record Judged(Opinion opinion) implements Item {}

  /// The name of a canvas document or artifact, over its text.
  record Caption(String text) implements Item {}

  /// Thinking, or the call or result of a tool: one line until it is opened.
  record Folded(Kind kind, Part part) implements Item {}

  /// Images and attachments that belong together.
  record Files(List<Part> parts) implements Item {
    public Files {
      parts = List.copyOf(parts);
    }
  }

  /// Pages that an answer cites.
  record Sources(List<Part> parts) implements Item {
    public Sources {
      parts = List.copyOf(parts);
    }
  }

  /// A text too long to show in one go.
  record Cut(int shown, int length) implements Item {}

  /// Folds are remembered by their kind.
  enum Kind {
    THINKING,
    TOOL_CALL,
    TOOL_RESULT
  }
}

package app.commonplace.text;

import app.commonplace.model.Part;
import app.commonplace.model.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The texts of a passage by where a search looks for them.
///
/// The name of a part (a file, a tool, a document) stands before its text.
///
/// @param prose what is read, with images and attachments, and what a person noted beside it; who
///   said it by name comes first
/// @param thinking what a model thought
/// @param tool calls and results of tools, and the titles of citations
public record Columns(String prose, String code, String thinking, String tool) {

  /// @param author who said it, see [#speaker]; null when nobody is named
  /// @param notes texts of the notes that are found with these parts
  public static Columns of(@Nullable String author, List<Part> parts, List<String> notes) {
    var prose = new StringBuilder();
    var code = new StringBuilder();
    var thinking = new StringBuilder();
    var tool = new StringBuilder();
    for (Part part : parts) {
      StringBuilder column =
          switch (part.kind()) {
            case PROSE, IMAGE, ATTACHMENT -> prose;
            case CODE -> code;
            case THINKING -> thinking;
            case TOOL_CALL, TOOL_RESULT, CITATION -> tool;
          };
      add(column, part.name());
      add(column, part.text());
    }
    notes.forEach(note -> add(prose, note));
    if (author != null) {
      prose.insert(0, prose.isEmpty() ? author : author + ": ");
    }
    return new Columns(prose.toString(), code.toString(), thinking.toString(), tool.toString());
  }

  /// The name that belongs to what was said: that of a person or a model who speaks, not that of a
  /// tool; null when there is none.
  public static @Nullable String speaker(Role role, @Nullable String author) {
    boolean speaks = role == Role.USER || role == Role.ASSISTANT;
    return speaks && author != null && !author.isBlank() ? author.strip() : null;
  }

  private static void add(StringBuilder column, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      if (!column.isEmpty()) {
        column.append("\n\n"); // what follows is a text of its own
      }
      column.append(text);
    }
  }
}

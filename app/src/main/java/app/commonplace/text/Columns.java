package app.commonplace.text;

import app.commonplace.model.Part;
import java.util.List;

/// The texts of a passage by where a search looks for them.
///
/// @param prose what is read: prose, and the names and texts of images and attachments
/// @param thinking what a model thought
/// @param tool calls and results of tools, and the titles of citations
public record Columns(String prose, String code, String thinking, String tool) {

  public static Columns of(List<Part> parts) {
    var prose = new StringBuilder();
    var code = new StringBuilder();
    var thinking = new StringBuilder();
    var tool = new StringBuilder();
    for (Part part : parts) {
      switch (part.kind()) {
        case PROSE -> add(prose, part.text());
        case IMAGE, ATTACHMENT -> addWithName(prose, part);
        case CODE -> add(code, part.text());
        case THINKING -> add(thinking, part.text());
        case TOOL_CALL, TOOL_RESULT, CITATION -> addWithName(tool, part);
      }
    }
    return new Columns(prose.toString(), code.toString(), thinking.toString(), tool.toString());
  }

  private static void addWithName(StringBuilder column, Part part) {
    String name = part.name();
    if (name != null) {
      add(column, name);
    }
    add(column, part.text());
  }

  private static void add(StringBuilder column, String text) {
    if (!text.isEmpty()) {
      if (!column.isEmpty()) {
        column.append("\n\n");
      }
      column.append(text);
    }
  }
}

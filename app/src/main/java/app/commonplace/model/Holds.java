package app.commonplace.model;

import java.util.List;

/// What kinds of parts an entry or passage holds, as a bit set: the `has:` filters in one number.
public final class Holds {
  public static final int CODE = 1;
  public static final int IMAGE = 2;
  public static final int ATTACHMENT = 4;
  public static final int THINKING = 8;
  public static final int TOOL = 16;
  public static final int CITATION = 32;

  private Holds() {}

  public static int of(List<Part> parts) {
    int holds = 0;
    for (Part part : parts) {
      holds |= of(part);
    }
    return holds;
  }

  public static int of(Part part) {
    return switch (part.kind()) {
      case PROSE -> part.text().contains("```") ? CODE : 0;
      case CODE -> CODE;
      case IMAGE -> IMAGE;
      case ATTACHMENT -> ATTACHMENT;
      case THINKING -> THINKING;
      case TOOL_CALL, TOOL_RESULT -> TOOL;
      case CITATION -> CITATION;
    };
  }
}

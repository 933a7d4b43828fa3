package app.commonplace.ui.reader;

import app.commonplace.model.Passage;

/// Who speaks, as far as the eye cares: a tool's output belongs to the answer that asked for it.
enum Speaker {
  PERSON,
  MODEL,
  SYSTEM,
  SECTION;

  static Speaker of(Passage passage) {
    return switch (passage.role()) {
      case USER -> PERSON;
      case ASSISTANT, TOOL -> MODEL;
      case SYSTEM -> SYSTEM;
      case SECTION -> SECTION;
    };
  }
}

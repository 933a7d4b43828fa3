package app.commonplace.importing.claude;

import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds an entry that is a document: sections one after the other. One thread.
final class Sections {
  private final List<PassageDraft> sections = new ArrayList<>();

  /// Adds a section; one without text is left out.
  Sections add(String id, @Nullable String heading, @Nullable Instant time, Part part) {
    if (!part.text().isBlank()) {
      String before = sections.isEmpty() ? null : sections.getLast().externalId();
      sections.add(
          new PassageDraft(
              id, before, Role.SECTION, heading, null, time, false, List.of(PartDraft.of(part))));
    }
    return this;
  }

  boolean isEmpty() {
    return sections.isEmpty();
  }

  /// @param updated null when it is only known when the document began
  EntryDraft entry(
      String account,
      String id,
      @Nullable String title,
      @Nullable String project,
      @Nullable Instant created,
      @Nullable Instant updated) {
    return new EntryDraft(
        EntryKind.DOCUMENT,
        Provider.CLAUDE,
        account,
        id,
        title,
        null,
        project,
        created,
        updated,
        null,
        null,
        sections.getLast().externalId(),
        sections,
        List.of());
  }
}

package app.commonplace.importing;

import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What an entry said at one moment, as JSON to keep. Bytes of files are not in it: they stay with
/// the entry. Immutable.
record EntryBefore(
    @Nullable String title,
    @Nullable String model,
    @Nullable String project,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt,
    @Nullable String currentLeaf,
    List<Said> passages) {

  record Said(
      String externalId,
      @Nullable String parent,
      Role role,
      @Nullable String author,
      @Nullable String model,
      @Nullable Instant createdAt,
      boolean hidden,
      List<Part> parts) {

    PassageDraft draft() {
      return new PassageDraft(
          externalId,
          parent,
          role,
          author,
          model,
          createdAt,
          hidden,
          parts.stream().map(PartDraft::of).toList());
    }
  }

  static EntryBefore of(Reading reading, EntryId id) {
    Entry entry = reading.entries().find(id).orElseThrow();
    List<Passage> passages = reading.passages().of(id);
    Map<PassageId, String> names = new HashMap<>();
    passages.forEach(passage -> names.put(passage.id(), passage.externalId()));
    return new EntryBefore(
        reading.entries().ownMarks(id).sourceTitle(),
        entry.model(),
        entry.project(),
        entry.createdAt(),
        entry.updatedAt(),
        name(names, entry.currentLeaf()),
        passages.stream().map(passage -> said(passage, names)).toList());
  }

  private static @Nullable String name(Map<PassageId, String> names, @Nullable PassageId id) {
    return id == null ? null : names.get(id);
  }

  private static Said said(Passage passage, Map<PassageId, String> names) {
    return new Said(
        passage.externalId(),
        name(names, passage.parent()),
        passage.role(),
        passage.author(),
        passage.model(),
        passage.createdAt(),
        passage.hidden(),
        passage.parts().stream().map(part -> part.withBlob(null)).toList());
  }

  byte[] json() {
    return JsonMapper.shared().writeValueAsBytes(this);
  }

  static EntryBefore ofJson(byte[] json) {
    return JsonMapper.shared().readValue(json, EntryBefore.class);
  }

  /// As a draft of the entry that it tells of.
  EntryDraft draft(Entry entry) {
    return new EntryDraft(
        entry.kind(),
        entry.provider(),
        entry.account(),
        entry.externalId(),
        title,
        model,
        project,
        createdAt,
        updatedAt,
        null,
        null,
        currentLeaf,
        passages.stream().map(Said::draft).toList(),
        List.of());
  }
}

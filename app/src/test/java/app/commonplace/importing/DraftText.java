package app.commonplace.importing;

import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what a format found as lines, all of it, so that a test can compare it whole and a person
/// can read the difference.
public final class DraftText {
  private final StringBuilder out = new StringBuilder();

  private DraftText() {}

  public static String of(List<Item> items) {
    var text = new DraftText();
    items.forEach(text::add);
    return text.out.toString();
  }

  private void add(Item item) {
    switch (item) {
      case Item.Draft draft -> {
        entry(draft.draft());
        draft.remarks().forEach(this::remark);
        if (draft.repaired() > 0) {
          line("! repaired", draft.repaired());
        }
      }
      case Item.Empty empty ->
          line("empty", empty.externalId(), quoted(empty.title()), "at " + empty.place());
      case Item.Failed failed -> line("failed", "at " + failed.place() + ":", failed.reason());
      case Item.Shelf shelf -> line("shelf", shelf.tags(), shelf.searches());
      case Item.Aside aside -> remark(aside.remark());
    }
  }

  private void remark(Remark remark) {
    line("!", remark.loss().word(), remark.reason());
  }

  private void entry(EntryDraft entry) {
    line(
        entry.kind().word(),
        entry.provider(),
        entry.externalId(),
        quoted(entry.title()),
        named("account", entry.account()),
        named("model", entry.model()),
        named("project", entry.project()),
        named("created", entry.createdAt()),
        named("updated", entry.updatedAt()),
        named("starred", entry.starred()),
        named("archived", entry.archived()),
        named("leaf", entry.currentLeaf()),
        entry.tags().isEmpty() ? null : named("tags", entry.tags()));
    entry.passages().forEach(this::passage);
  }

  private void passage(PassageDraft passage) {
    line(
        passage.externalId(),
        passage.parentId() == null ? null : "after " + passage.parentId(),
        passage.role().word(),
        named("author", passage.author()),
        named("model", passage.model()),
        named("at", passage.createdAt()),
        passage.hidden() ? "hidden" : null);
    passage.parts().forEach(this::part);
  }

  private void part(PartDraft draft) {
    Part part = draft.part();
    String about =
        words(
            "  " + part.kind().word(),
            named("mime", part.mime()),
            named("language", part.language()),
            named("name", part.name()),
            part.meta().isEmpty() ? null : part.meta().toString().replace("\n", "\\n"),
            draft.bytes() == null ? null : "+bytes");
    out.append(about).append(": ").append(part.text().replace("\n", "\\n")).append('\n');
  }

  private static @Nullable String named(String name, @Nullable Object value) {
    boolean nothing = value == null || "".equals(value);
    return nothing ? null : name + "=" + (value instanceof Instant time ? time.toString() : value);
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "untitled" : "“" + text + "”";
  }

  private void line(@Nullable Object... words) {
    out.append(words(words)).append('\n');
  }

  private static String words(@Nullable Object... words) {
    var said = new ArrayList<String>();
    for (Object word : words) {
      if (word != null && !"".equals(word)) {
        said.add(word.toString());
      }
    }
    return String.join(" ", said);
  }
}

package app.commonplace.importing;

import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Drafts for tests: by hand, or grown at random from a seed the way a person's history grows.
final class Drafts {
  private static final List<String> WORDS =
      List.of("checkpoint", "wal", "Häuser", "tea", "getUserName", "東京", "sqlite", "rain");

  private Drafts() {}

  static PassageDraft said(String id, String parent, Role role, long second, String text) {
    return new PassageDraft(
        id,
        parent,
        role,
        null,
        null,
        Instant.ofEpochSecond(second),
        false,
        List.of(PartDraft.of(Part.prose(text))));
  }

  static EntryDraft entry(String id, String title, String leaf, List<PassageDraft> passages) {
    return new EntryDraft(
        EntryKind.CONVERSATION,
        "memory",
        "",
        id,
        title,
        null,
        null,
        Instant.ofEpochSecond(1),
        Instant.ofEpochSecond(1000),
        null,
        null,
        leaf,
        passages,
        List.of());
  }

  /// The same entry with another time of change.
  static EntryDraft changedAt(long millis, EntryDraft draft) {
    Instant changed = Instant.ofEpochMilli(1_700_000_000_000L + millis);
    return with(draft, changed, draft.starred(), draft.archived());
  }

  /// The same entry with a star at its source.
  static EntryDraft starred(EntryDraft draft) {
    return with(draft, draft.updatedAt(), true, false);
  }

  private static EntryDraft with(
      EntryDraft draft, Instant changed, Boolean starred, Boolean archived) {
    return new EntryDraft(
        draft.kind(),
        draft.provider(),
        draft.account(),
        draft.externalId(),
        draft.title(),
        draft.model(),
        draft.project(),
        draft.createdAt(),
        changed,
        starred,
        archived,
        draft.currentLeaf(),
        draft.passages(),
        draft.tags());
  }

  /// The same conversations exported again and again while they grow: messages are only added, each
  /// after those before it, on the newest branch or beside an older answer; sometimes the provider
  /// drops an old branch. Version n is the n-th export.
  static List<List<EntryDraft>> growing(Random random, int entries, int versions) {
    var exports = new ArrayList<List<EntryDraft>>();
    var histories = new ArrayList<List<PassageDraft>>();
    for (int e = 0; e < entries; e++) {
      histories.add(new ArrayList<>());
    }
    long clock = 1_700_000_000;
    for (int version = 0; version < versions; version++) {
      var export = new ArrayList<EntryDraft>();
      for (int e = 0; e < entries; e++) {
        List<PassageDraft> history = histories.get(e);
        for (int n = random.nextInt(4) + (version == 0 ? 1 : 0); n > 0; n--) {
          String parent =
              history.isEmpty() ? null : history.get(random.nextInt(history.size())).externalId();
          String id = "m" + e + "-" + history.size();
          history.add(
              said(
                  id,
                  parent,
                  history.size() % 2 == 0 ? Role.USER : Role.ASSISTANT,
                  clock++,
                  words(random)));
        }
        export.add(
            entry(
                "e" + e,
                "Title " + e,
                history.getLast().externalId(),
                withoutOne(random, history)));
      }
      exports.add(export);
    }
    return exports;
  }

  /// Leaves out a leaf that is not the newest message, as if the provider had deleted a branch.
  private static List<PassageDraft> withoutOne(Random random, List<PassageDraft> history) {
    if (history.size() < 3 || random.nextInt(3) != 0) {
      return history;
    }
    PassageDraft gone = history.get(random.nextInt(history.size() - 1));
    boolean isLeaf =
        history.stream().noneMatch(other -> gone.externalId().equals(other.parentId()));
    return isLeaf ? history.stream().filter(other -> other != gone).toList() : history;
  }

  static String words(Random random) {
    var text = new StringBuilder();
    for (int n = random.nextInt(8); n >= 0; n--) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return text.toString();
  }
}

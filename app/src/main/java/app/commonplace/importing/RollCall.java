package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.library.WholeExports;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Notes which conversations an export of a whole account holds while it is read, and of when the
/// export is. Filled by the reading thread, asked when that has ended.
///
/// Only conversations are noted: projects and memories were missing from exports before their
/// provider thought of them, which says nothing of whether they are gone.
final class RollCall {
  /// A zip keeps local times of an unknown zone.
  private static final Duration ZONES = Duration.ofHours(26);

  private final @Nullable WholeAccount account;
  private final Export export;
  private final Set<String> held = new HashSet<>();
  private final Instant latest;
  private Instant newest = Instant.EPOCH;

  /// @param now what is said to be of later is a mistake
  RollCall(Export export, Instant now) {
    this.export = export;
    this.latest = now.plus(ZONES);
    this.account = export.format().whole(export).orElse(null);
  }

  void note(Item item) {
    if (account == null) {
      return;
    }
    switch (item) {
      case Item.Draft(EntryDraft draft, _, _, _, _) -> note(draft, account);
      case Item.Empty empty -> held.add(empty.externalId());
      case Item.Failed _, Item.Shelf _, Item.Aside _ -> {}
    }
  }

  private void note(EntryDraft draft, WholeAccount whole) {
    if (draft.kind() == EntryKind.CONVERSATION && draft.account().equals(whole.account())) {
      held.add(draft.externalId());
      noteTime(draft.createdAt());
      noteTime(draft.updatedAt());
      draft.passages().forEach(passage -> noteTime(passage.createdAt()));
    }
  }

  private void noteTime(@Nullable Instant time) {
    if (time != null && time.isBefore(latest)) {
      newest = time.isAfter(newest) ? time : newest;
    }
  }

  /// The conversations it holds, those without messages too.
  Set<String> held() {
    return held;
  }

  /// Whose export it is, and of when; empty when it claims nothing, or when nothing in it says of
  /// when it is.
  Optional<WholeExports.Claim> claim() {
    WholeAccount whole = account;
    return whole == null
        ? Optional.empty()
        : madeAt()
            .map(asOf ->
                new WholeExports.Claim(
                    export.format().provider(),
                    whole.account(),
                    asOf,
                    whole.series(),
                    whole.whole()));
  }

  /// The time its provider packed it. Where there is none that can be, its newest message: the
  /// export cannot be older, and copies and downloads do not change it as they do dates of files.
  private Optional<Instant> madeAt() {
    Instant earliest = newest.minus(ZONES);
    return packed(export)
        .filter(packed -> packed.isAfter(earliest) && packed.isBefore(latest))
        .or(() -> Optional.of(newest).filter(time -> time.isAfter(Instant.EPOCH)));
  }

  /// The time an export of a whole account was packed, before anything in it was read: what it
  /// holds cannot be newer. Empty when it claims nothing or cannot tell.
  static Optional<Instant> packed(Export export, Instant now) {
    return export.format().whole(export).isEmpty()
        ? Optional.empty()
        : packed(export).filter(packed -> packed.isBefore(now.plus(ZONES)));
  }

  /// Whether what was said at a time can stand in an archive packed at another.
  static boolean canHold(Instant packed, Instant said) {
    return packed.isAfter(said.minus(ZONES));
  }

  private static Optional<Instant> packed(Export export) {
    Archive archive = export.archive();
    List<Instant> packed =
        export.members().stream().map(archive::packedAt).flatMap(Optional::stream).toList();
    return packed.stream().max(Instant::compareTo);
  }
}

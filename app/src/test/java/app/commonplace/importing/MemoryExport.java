package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PartDraft;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An export whose items are given by a test, so that merging is tested without any file format.
final class MemoryExport {
  private MemoryExport() {}

  /// Remembers its drafts by their "raw", so that originals can be read again.
  static final class MemoryFormat implements Format {
    private final Map<String, List<Item>> items = new HashMap<>();
    private final Map<String, WholeAccount> accounts = new HashMap<>();
    private final Map<String, EntryDraft> drafts = new HashMap<>();

    Export export(String name, List<EntryDraft> entries) {
      var made = new ArrayList<Item>();
      for (EntryDraft draft : entries) {
        String raw = name + "/" + draft.externalId();
        drafts.put(raw, draft);
        made.add(new Item.Draft(draft, raw.getBytes(), raw, List.of(), 0));
      }
      return exportOf(name, made);
    }

    void remember(String raw, EntryDraft draft) {
      drafts.put(raw, draft);
    }

    Export exportOf(String name, List<Item> made) {
      items.put(name, made);
      return new Export(this, new MemoryArchive(name, Instant.EPOCH), List.of());
    }

    /// The same export as one of a whole account, made by its provider at a time.
    Export whole(Export export, WholeAccount account, Instant packed) {
      String name = export.archive().name();
      accounts.put(name, account);
      return new Export(
          this, new MemoryArchive(name, packed), List.of(new Member("conversations.json", 0)));
    }

    @Override
    public Optional<WholeAccount> whole(Export export) {
      return Optional.ofNullable(accounts.get(export.archive().name()));
    }

    @Override
    public String name() {
      return "memory";
    }

    @Override
    public String provider() {
      return "memory";
    }

    @Override
    public boolean recognises(JsonShape shape) {
      return false;
    }

    @Override
    public void read(Export export, ItemSink sink) {
      items.getOrDefault(export.archive().name(), List.of()).forEach(sink::accept);
    }

    @Override
    public Item reread(byte[] raw, String place, String account) {
      return new Item.Draft(withoutBytes(drafts.get(new String(raw))), raw, place, List.of(), 0);
    }

    /// An original is text: what lay beside it in the archive is not there any more.
    private static EntryDraft withoutBytes(EntryDraft draft) {
      return draft.withPassages(
          draft.passages().stream()
              .map(passage ->
                  passage.withParts(
                      passage.parts().stream().map(part -> PartDraft.of(part.part())).toList()))
              .toList());
    }
  }

  private record MemoryArchive(String called, Instant packed) implements Archive {
    @Override
    public Path path() {
      return Path.of(called);
    }

    @Override
    public long size() {
      return 0;
    }

    @Override
    public String sha256() {
      return called;
    }

    @Override
    public List<Member> members() {
      return List.of();
    }

    @Override
    public InputStream open(Member member) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> packedAt(Member member) {
      return Optional.of(packed);
    }

    @Override
    public List<Skipped> skipped() {
      return List.of();
    }

    @Override
    public boolean incomplete() {
      return false;
    }

    @Override
    public void close() {}
  }
}

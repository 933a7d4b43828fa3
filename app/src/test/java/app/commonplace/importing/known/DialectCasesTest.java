package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Cases;
import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Archive;
import app.commonplace.model.EntryDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of a small file of every dialect, from the table in `dialects.txt`, and of what
/// files say beside their messages, from the one in `beside.txt`.
class DialectCasesTest {
  @TempDir Path folder;

  static List<Cases> cases() throws IOException {
    var cases = new ArrayList<>(Cases.in(DialectCasesTest.class, "dialects.txt"));
    cases.addAll(Cases.in(DialectCasesTest.class, "beside.txt"));
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFileBecomesWhatItSays(Cases dialect) throws IOException {
    List<Item> items = ExportFiles.items(ExportFiles.json(folder, dialect.input()));
    assertThat(DraftText.of(items).strip()).isEqualTo(dialect.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anOriginalReadAgainGivesTheSame(Cases dialect) throws IOException {
    Path file = ExportFiles.json(folder, dialect.input());
    try (Archive archive = ExportFiles.open(file)) {
      for (var export : KnownFormats.all().detect(archive)) {
        export.read(item -> {
          if (item instanceof Item.Draft(var draft, byte[] raw, var place, _, _)) {
            Item again = export.format().reread(raw, place, draft.account());
            assertThat(again).isInstanceOf(Item.Draft.class);
            assertThat(text(((Item.Draft) again).draft())).isEqualTo(text(draft));
          }
        });
      }
    }
  }

  /// All of a draft but the bytes of its files, which are opened anew each time.
  private static String text(EntryDraft draft) {
    return DraftText.of(List.of(new Item.Draft(draft, new byte[0], "", List.of(), 0)));
  }
}

package app.commonplace.importing.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PassageDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Activities in any language, as JSON and as a page, become conversations by the rule of half an
/// hour.
class TakeoutFormatTest {
  @TempDir Path folder;

  private static String activity(String title, String time, String answer) {
    String html =
        answer.isEmpty() ? "" : ",\"safeHtmlItem\":[{\"html\":\"<p>%s</p>\"}]".formatted(answer);
    return "{\"header\":\"Gemini Apps\",\"title\":\"%s\",\"time\":\"%s\",\"products\":[\"Gemini Apps\"]%s}"
        .formatted(title, time, html);
  }

  private Path list(String... activities) throws IOException {
    return Files.writeString(
        folder.resolve("MyActivity.json"), "[" + String.join(",", activities) + "]");
  }

  private static List<String> said(EntryDraft draft) {
    return draft.passages().stream()
        .map(passage -> passage.parts().getFirst().part().text())
        .toList();
  }

  @Test
  void promptsLessThanHalfAnHourApartAreOneConversation() throws IOException {
    List<Item> items =
        ExportFiles.items(
            list(
                activity("Used Canvas", "2026-03-14T21:00:00Z", ""),
                activity("Prompted third", "2026-03-14T20:30:00.001Z", "3"),
                activity("Prompted second", "2026-03-14T20:00:00Z", "2"),
                activity("Prompted first", "2026-03-14T19:50:00Z", "1"),
                "{\"header\":\"YouTube\",\"title\":\"Watched a film\",\"time\":\"2026-03-14T19:00:00Z\",\"products\":[\"YouTube\"]}"));

    assertThat(ExportFiles.drafts(items))
        .extracting(TakeoutFormatTest::said)
        .containsExactly(List.of("third", "3"), List.of("first", "1", "second", "2"));
    assertThat(ExportFiles.remarks(items))
        .extracting(Remark::reason)
        .anyMatch(reason -> reason.contains("“Used Canvas”") && reason.contains("(1)"))
        .anyMatch(reason -> reason.contains("other Google products") && reason.contains("(1)"))
        .anyMatch(reason -> reason.contains("less than 30 minutes apart"));
  }

  /// Since the middle of 2026.
  @Test
  void promptsThatNameTheirConversationsGoByThem() throws IOException {
    String held = "\"details\":[{\"name\":\"x\",\"url\":\"https://gemini.google.com/app/%s\"}%s],";
    String other = ",{\"url\":\"https://gemini.google.com/app/bb22cc33dd44\"}";
    List<Item> items =
        ExportFiles.items(
            list(
                activity("Prompted none", "2026-08-14T21:05:00Z", "0"),
                activity("Branched third", "2026-08-14T21:00:00Z", "3")
                    .replaceFirst("\\{", "{" + held.formatted("bb22cc33dd44", "")),
                activity("Prompted second", "2026-08-14T20:00:00Z", "2")
                    .replaceFirst("\\{", "{" + held.formatted("aa11bb22cc33", "")),
                activity("Prompted first", "2026-03-01T10:00:00Z", "1")
                    .replaceFirst("\\{", "{" + held.formatted("aa11bb22cc33", other))));

    assertThat(ExportFiles.drafts(items))
        .extracting(EntryDraft::externalId, TakeoutFormatTest::said)
        .containsExactly(
            tuple("activity-1786741500000", List.of("none", "0")),
            tuple("bb22cc33dd44", List.of("first", "1", "third", "3")),
            tuple("aa11bb22cc33", List.of("first", "1", "second", "2")));
    for (Item.Draft draft :
        items.stream().filter(Item.Draft.class::isInstance).map(Item.Draft.class::cast).toList()) {
      Item again = new TakeoutFormat().reread(draft.raw(), "kept", "");
      assertThat(((Item.Draft) again).draft()).isEqualTo(draft.draft());
    }
  }

  @Test
  void theGemThatWasUsedIsNamed() throws IOException {
    String used =
        "\"subtitles\":[{\"name\":\"Tea Master was used in this chat. Manage your Gems.\","
            + "\"url\":\"https://gemini.google.com/gems/view\"}],";
    EntryDraft draft =
        ExportFiles.drafts(
                list(
                    activity("Prompted a", "2026-03-14T19:50:00Z", "1")
                        .replaceFirst("\\{", "{" + used)))
            .getFirst();

    assertThat(draft.passages().getFirst().parts().getFirst().part().about(Part.Meta.ASSISTANT))
        .isEqualTo("Tea Master");
  }

  @Test
  void gemsAreDocuments() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("gems.html"),
            "<div><b>Name:</b>Tea guide<br><b>Instructions:</b>Be kind:\n\n* Say &#39;yes&#39;.<br><br>"
                + "<b>Name:</b>Tea guide<br><b>Instructions:</b>Be brief.<br><br><b>Name:</b>None<br><br></div>");
    List<Item> items = ExportFiles.items(page);

    assertThat(ExportFiles.drafts(items))
        .extracting(EntryDraft::externalId, EntryDraft::title, TakeoutFormatTest::said)
        .containsExactly(
            tuple("gem/Tea guide", "Tea guide", List.of("Be kind:\n\n* Say 'yes'.")),
            tuple("gem/Tea guide-2", "Tea guide", List.of("Be brief.")));
    assertThat(items).filteredOn(Item.Empty.class::isInstance).hasSize(1);
    var first = (Item.Draft) items.stream().filter(Item.Draft.class::isInstance).findFirst().get();
    assertThat(((Item.Draft) new TakeoutFormat().reread(first.raw(), "kept", "")).draft())
        .isEqualTo(first.draft());
    assertThat(Gems.are("<div><b>Name</b> is a word.</div>")).isFalse();
    assertThat(Gems.are("<div><b>Name:</b>x<br><b>Said:</b>y<p>z</p></div>")).isFalse();
  }

  @Test
  void aPageNamesConversationsBelowEachActivity() throws IOException {
    String cell =
        "<div class=\"outer-cell\"><div class=\"header-cell\"><p>Gemini Apps<br></p></div>"
            + "<div class=\"content-cell\">Prompted %s<br>%s<br><p>Yes.</p><img alt=\"a leaf\" src=\"image_agent_tag_1674\"></div>"
            + "<div class=\"content-cell mdl-typography--caption\"><b>Products:</b><br>&emsp;Gemini Apps<br><b>Details:</b><br>"
            + "&emsp;https://gemini.google.com/app/%3$s: <a href=\"https://gemini.google.com/app/%3$s\">https://gemini.google.com/app/%3$s</a><br>"
            + "<a href=\"https://myaccount.google.com/activitycontrols\">here</a>.</div></div>";
    Path page =
        Files.writeString(
            folder.resolve("MyActivity.html"),
            "<html><body>"
                + cell.formatted("two", "Aug 8, 2026, 6:39:27 PM CEST", "aa11bb22cc33")
                + cell.formatted("one", "Aug 2, 2026, 10:24:25 PM CEST", "aa11bb22cc33")
                + "</body></html>");
    List<EntryDraft> drafts = ExportFiles.drafts(page);

    assertThat(drafts).extracting(EntryDraft::externalId).containsExactly("aa11bb22cc33");
    assertThat(drafts.getFirst().passages())
        .hasSize(4)
        .allMatch(passage -> passage.parts().stream().noneMatch(part -> part.part().isFile()));
  }

  @Test
  void aConversationKeepsItsIdsWhenItGrows() throws IOException {
    String first = activity("Prompted a", "2026-03-14T19:50:00Z", "1");
    EntryDraft before = ExportFiles.drafts(list(first)).getFirst();
    EntryDraft after =
        ExportFiles.drafts(list(activity("Prompted b", "2026-03-14T19:55:00Z", "2"), first))
            .getFirst();

    assertThat(after.externalId()).isEqualTo(before.externalId());
    assertThat(after.passages().subList(0, 2))
        .extracting(PassageDraft::externalId)
        .isEqualTo(before.passages().stream().map(PassageDraft::externalId).toList());
  }

  @Test
  void wordsOfALanguageThatIsNotKnownAreLearnedFromTheFile() throws IOException {
    var activities = new String[6];
    for (int i = 0; i < activities.length; i++) {
      activities[i] =
          activity(
              "Kehoteesi oli: " + "abcdef".charAt(i) + " kysymys",
              "2026-03-1%dT10:00:00Z".formatted(i),
              "v");
    }
    assertThat(ExportFiles.drafts(list(activities)))
        .hasSize(6)
        .extracting(draft -> said(draft).getFirst())
        .contains("a kysymys", "f kysymys");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jan 2, 2025, 3:04:05\u202fPM EDT | 2025-01-02T19:04:05Z",
        "02.01.2025, 15:04:05 MEZ | 2025-01-02T14:04:05Z",
        "2. Jan. 2025, 15:04:05 MEZ | 2025-01-02T14:04:05Z",
        "2 janv. 2025, 15:04:05 CET | 2025-01-02T14:04:05Z",
        "2 ene 2025, 3:04:05 p. m. GMT-3 | 2025-01-02T18:04:05Z",
        "2025/01/02 15:04:05 JST | 2025-01-02T06:04:05Z",
        "2025年1月2日 15:04:05 JST | 2025-01-02T06:04:05Z",
        "2025. 1. 2. 오후 3:04:05 KST | 2025-01-02T06:04:05Z",
        "2 янв. 2025 г., 15:04:05 MSK | 2025-01-02T12:04:05Z",
        "1/13/2025, 12:04:05 AM GMT+5:30 | 2025-01-12T18:34:05Z",
        "2 Oca 2025 15:04:05 TRT | 2025-01-02T12:04:05Z",
        "2 de mar. de 2025, 15:04:05 BRT | 2025-03-02T18:04:05Z",
        "2 de març 2025, 15:04:05 CET | 2025-03-02T14:04:05Z",
        "15:04:05 UTC 2 thg 3, 2025 | 2025-03-02T15:04:05Z",
        "2025年3月2日 15:04:05 CST | 2025-03-02T07:04:05Z",
        "2025年3月2日 下午3:04:05 [CST] | 2025-03-02T07:04:05Z",
        "2025年3月2日 GMT+8 15:04:05 | 2025-03-02T07:04:05Z",
        "Mar 2, 2025, 3:04:05 PM CST | 2025-03-02T21:04:05Z",
        "٢ مارس ٢٠٢٥، ٣:٠٤:٠٥ م UTC | 2025-03-02T15:04:05Z",
        "02‏/03‏/2025، 3:04:05 ص UTC | 2025-03-02T03:04:05Z",
        "2 במרץ 2025, 15:04:05 IST | 2025-03-02T13:04:05Z",
        "2 Mar 2025, 3:04:05 pm IST | 2025-03-02T09:34:05Z",
        "2 มี.ค. 2568 15:04:05 ICT | 2025-03-02T08:04:05Z",
        "2 ก.ย. 2568 15:04:05 ICT | 2025-09-02T08:04:05Z",
        "2. 3. 2025 15:04:05 SEČ | 2025-03-02T14:04:05Z",
        "۱۱ اسفند ۱۴۰۳،‏ ۱۵:۰۴:۰۵ | ",
        "no date at all | ",
        "12:04:05 | "
      })
  void datesOfManyLanguagesAreRead(String text, String expected) {
    assertThat(LocalDates.of(text)).isEqualTo(expected == null ? null : Instant.parse(expected));
  }

  @Test
  void aPageIsReadLikeTheList() throws IOException {
    String cell =
        "<div class=\"outer-cell mdl-cell\"><div class=\"mdl-grid\"><div class=\"header-cell\"><p class=\"t\">Gemini-Apps<br></p></div>"
            + "<div class=\"content-cell mdl-cell\">Eingegebener Prompt:\u00a0Was ist %s?<br>1 Datei<br>%s<br><p>Das <b>da</b>.</p><pre><code>x = 1</code></pre></div>"
            + "<div class=\"content-cell caption\"><b>Produkte:</b></div></div></div>";
    Path page =
        Files.writeString(
            folder.resolve("MeineAktivitäten.html"),
            "<html><head><title>x</title><style>"
                + ".a{}".repeat(50_000)
                + "</style></head><body>"
                + cell.formatted("zwei", "02.01.2025, 15:20:05 MEZ")
                + cell.formatted("eins", "02.01.2025, 15:04:05 MEZ")
                + "</body></html>");
    List<EntryDraft> drafts = ExportFiles.drafts(page);

    assertThat(drafts).hasSize(1);
    assertThat(said(drafts.getFirst()))
        .containsExactly(
            "Was ist eins?\n1 Datei",
            "Das **da**.\n\n```\nx = 1\n```",
            "Was ist zwei?\n1 Datei",
            "Das **da**.\n\n```\nx = 1\n```");
    assertThat(drafts.getFirst().createdAt()).isEqualTo(Instant.parse("2025-01-02T14:04:05Z"));
  }

  @Test
  void anActivityWhoseDateCannotBeReadIsToldAsLost() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("a.html"),
            "<html>Gemini<div class=\"outer-cell\"><div class=\"content-cell\">a<br>۱۱ اسفند ۱۴۰۳،‏ ۱۵:۰۴:۰۵<br><p>b</p></div></div>");

    assertThat(ExportFiles.remarks(ExportFiles.items(page)))
        .extracting(Remark::reason)
        .anyMatch(reason -> reason.startsWith("Activities whose time cannot be read"));
  }

  @Test
  void aCutPageKeepsWhatIsThere() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("a.html"),
            "<html>Gemini<div class=\"outer-cell\"><div class=\"content-cell\">Prompted\u00a0a<br>Jan 2, 2025, 3:04:05 PM UTC<br><p>b</p></div></div><div class=\"outer-cell\"><div class=\"con");

    assertThat(ExportFiles.drafts(page)).hasSize(1);
  }
}

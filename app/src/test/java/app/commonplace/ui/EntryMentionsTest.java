package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.organizing.Target;
import app.commonplace.runtime.Engine;
import app.commonplace.search.ListSort;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.reader.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryMentionsTest {
  private static final String LIBRARY =
      """
      {"commonplace":1,"entries":[
        {"externalId":"a","kind":"note","title":"Bread for busy weeks","passages":[
          {"externalId":"a1","role":"user","text":"Bread for busy weeks: mix, wait, bake."}]},
        {"externalId":"b","kind":"note","title":"Shopping","passages":[
          {"externalId":"b1","role":"user","text":"Flour, as in **bread for busy weeks**, and salt."}]},
        {"externalId":"c","kind":"note","title":"Weeks","passages":[
          {"externalId":"c1","role":"user","text":"Busy weeks are for bread."}]},
        {"externalId":"d","kind":"note","title":"Tea","passages":[
          {"externalId":"d1","role":"user","text":"Tea goes with anything."}]}]}
      """;

  @TempDir Path folder;

  private static EntryId entry(Engine engine, String title) {
    return engine.search().list("title:" + title, ListSort.NEWEST, 5, 0).entries().stream()
        .map(Entry::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEntryIsNamedWhereItsWholeTitleStandsAndNoLongerOnceItIsLinked() throws IOException {
    try (Engine engine = SampleLibrary.empty(folder)) {
      Path file = Files.writeString(folder.resolve("notes.json"), LIBRARY);
      SampleLibrary.add(engine, file);
      var mentions = new EntryMentions(engine);
      EntryId bread = entry(engine, "bread");
      EntryId shopping = entry(engine, "shopping");
      List<Mention> found = mentions.of(bread);
      assertThat(found).extracting(Mention::entry).containsExactly(shopping);
      assertThat(found.getFirst().snippet()).contains("bread for busy weeks, and salt");
      assertThat(mentions.of(entry(engine, "tea"))).as("too short to mean it").isEmpty();

      engine.organizer().linking().link(Target.of(shopping), Target.of(bread), "related", null);
      assertThat(mentions.of(bread)).isEmpty();
    }
  }
}

package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.indexing.DerivedIndex;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.model.PassageId;
import app.commonplace.text.Analyzer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the same question was asked, and when.
final class AskedBeforeTest {
  private static final String QUESTION = "How do I close a database connection in Java?";

  @TempDir Path folder;
  private Shelf shelf;
  private DerivedIndex index;
  private final Analyzer analyzer = new Analyzer();

  @BeforeEach
  void fillTheShelf() {
    shelf = new Shelf(folder);
    index = new DerivedIndex(shelf.library(), analyzer);
    shelf.put(
        Told.of("late", "Third")
            .at("2025-05-01T12:00:00Z")
            .user("how to close database connections in java")
            .answer("How do I close a database connection in Java? With close()."),
        Told.of("early", "First")
            .from("claude")
            .at("2024-01-01T12:00:00Z")
            .user("Tell me of Java.")
            .answer("What of it?")
            .user(QUESTION)
            .back("early.2")
            .user(QUESTION + " Please!"),
        Told.of("middle", "Second").from("gemini").at("2024-06-01T12:00:00Z").user(QUESTION),
        Told.of("opposite", "Other")
            .user("How do I open a database connection in Java?")
            .back(null)
            .user("How do I close a database connection in Java 8?")
            .back(null)
            .user("Why can't I close a database connection in Java?"),
        Told.of("longer", "Much more")
            .user(QUESTION + " And what does a pool do with connections that were left open?"),
        Told.of("words", "In other words")
            .user("What is the way to shut a Java database connection?"),
        Told.of("quiet", "Hidden").hidden(QUESTION),
        Told.of("thrown", "Trash").user(QUESTION));
    var thrown = shelf.id("thrown");
    shelf
        .library()
        .write(writing -> {
          writing.entryWriter().setDeleted(thrown, Shelf.NOW);
          return thrown;
        });
  }

  @AfterEach
  void close() {
    index.close();
    shelf.close();
  }

  private AskedBefore asked(Similarity similarity) {
    return new AskedBefore(shelf.library(), index, analyzer, similarity);
  }

  private PassageId passage(String entry, int ordinal) {
    return shelf
        .library()
        .read(reading -> reading.entryTexts().tree(shelf.id(entry)))
        .nodes()
        .get(ordinal)
        .id();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theQuestionIsFoundAcrossProviders(boolean indexed) {
    if (indexed) {
      index.update(CancelSignal.NEVER, Progress.NONE);
    }
    List<Asked> times = asked(Similarity.NONE).times(passage("middle", 0));

    assertThat(times)
        .extracting(Asked::provider, Asked::title, asked -> String.valueOf(asked.at()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("claude", "First", "2024-01-01T12:02:00Z"),
            org.assertj.core.groups.Tuple.tuple("gemini", "Second", "2024-06-01T12:00:00Z"),
            org.assertj.core.groups.Tuple.tuple("chatgpt", "Third", "2025-05-01T12:00:00Z"));
    assertThat(times.getFirst().passage()).isEqualTo(passage("early", 2));
  }

  @Test
  void whatWasAskedOnceWasNotAskedBefore() {
    index.update(CancelSignal.NEVER, Progress.NONE);

    assertThat(asked(Similarity.NONE).times(passage("longer", 0))).isEmpty();
    assertThat(asked(Similarity.NONE).times(passage("late", 1))).as("an answer").isEmpty();
    assertThat(asked(Similarity.NONE).times(new PassageId(9999))).isEmpty();
    assertThat(asked(Similarity.NONE).times("In which year did Rome fall?")).isEmpty();
  }

  @Test
  void promptsThatAreAlikeInMeaningJoinUnlessTheyTurnIt() {
    index.update(CancelSignal.NEVER, Progress.NONE);
    var alike = new ArrayList<>(List.of(passage("words", 0)));
    for (int i = 0; i < 3; i++) {
      alike.add(passage("opposite", i));
    }

    assertThat(asked(_ -> alike).times(QUESTION))
        .extracting(Asked::title)
        .containsExactly("First", "Second", "In other words", "Third");
  }
}

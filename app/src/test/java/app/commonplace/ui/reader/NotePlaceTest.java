package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import app.commonplace.model.Part;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NotePlaceTest {
  private static final EntryId ENTRY = new EntryId(1);
  private final List<Note> notes = new ArrayList<>();

  @Test
  void aNoteStandsAtTheHeadOfItsPassage() {
    note(2, "mine");
    assertThat(places()).containsExactly("row 6 beside 3");
  }

  @Test
  void aNoteStandsAtTheWordsThatItQuotes() {
    note(2, "> second words\n\nmine");
    assertThat(places()).containsExactly("row 6 beside 5, text 0 from 4");
    notes.clear();
    note(2, "> elsewhere\n\nmine");
    assertThat(places()).containsExactly("row 6 beside 3");
    notes.clear();
    note(1, "> cell\n\nin the table");
    assertThat(places()).containsExactly("row 3 beside 2, text 3 from 2");
  }

  @Test
  void notesAreInTheOrderOfWhatTheyQuote() {
    note(2, "> second words\n\nlater");
    note(2, "> a first\n\nearlier");
    note(2, "> second\n\nwith it");
    assertThat(places())
        .containsExactly(
            "row 7 beside 4, text 0 from 0",
            "row 6 beside 5, text 0 from 4",
            "row 8 beside 5, text 0 from 4");
  }

  @Test
  void whatANoteQuotesIsNoWordOfAnotherNote() {
    note(1, "on second words");
    note(1, "> on second words\n\nwhich only a note says");
    assertThat(places()).containsExactly("row 3 beside 0", "row 4 beside 0");
  }

  private void note(long passage, String text) {
    notes.add(
        new Note(
            notes.size() + 1, ENTRY, new PassageId(passage), text, Instant.EPOCH, Instant.EPOCH));
  }

  /// A prompt with a table, and an answer of two paragraphs.
  private List<String> places() {
    Map<PassageId, List<Note>> byPassage =
        notes.stream().collect(Collectors.groupingBy(note -> passageOf(note)));
    var builder = new RowBuilder(new Folds(), byPassage);
    var path =
        List.of(
            passage(1, Role.ASSISTANT, "said\n\n| a | b |\n|---|---|\n| c | a cell |"),
            passage(2, Role.ASSISTANT, "a first\n\nthe second words"));
    var firstRows = new int[2];
    for (int at = 0; at < 2; at++) {
      firstRows[at] = builder.rows().size();
      builder.add(path.get(at), Content.of(path.get(at)), true);
    }
    var page = new Page(builder.rows(), path, firstRows, 0, new Anchor.Top(0));
    return NotePlace.of(page).stream().map(NotePlaceTest::said).toList();
  }

  private static PassageId passageOf(Note note) {
    PassageId passage = note.passage();
    return passage == null ? new PassageId(0) : passage;
  }

  private static Passage passage(long id, Role role, String text) {
    return new Passage(
        new PassageId(id),
        ENTRY,
        "p" + id,
        null,
        0,
        role,
        null,
        null,
        null,
        false,
        true,
        List.of(Part.prose(text)));
  }

  private static String said(NotePlace place) {
    String text = place.text() < 0 ? "" : ", text " + place.text() + " from " + place.at();
    return "row " + place.row() + " beside " + place.beside() + text;
  }
}

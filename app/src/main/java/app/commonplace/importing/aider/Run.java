package app.commonplace.importing.aider;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One run. Lines of prompts begin with `####`, what the program said with `>`, and all else is the
/// answer; blank lines belong to what they stand in. A fence in an answer may hold lines that begin
/// with `>` as well. One thread, used once.
final class Run {
  private static final String PROMPT = "#### ";
  private static final String QUOTE = "> ";
  private static final String MODEL = "Model: ";
  private static final String MAIN_MODEL = "Main model: ";

  private final Session session = new Session(Provider.AIDER, new Unread(), 0);
  private final @Nullable Instant start;
  private final String started;
  private final StringBuilder text = new StringBuilder();
  private @Nullable Role role;
  private boolean fenced;
  private @Nullable String firstPrompt;

  /// @param started local time, of a zone that the file does not tell, and the mark of a run that
  ///   is not the only one of this second
  Run(String started) {
    this.started = started;
    start = Times.of(SameStart.withoutMark(started));
    session.at(start);
  }

  void line(String line) {
    session.keep(line.getBytes(StandardCharsets.UTF_8));
    if (line.startsWith(Runs.BEGINNING)) {
      return;
    }
    if (line.startsWith(PROMPT) || line.equals(PROMPT.strip())) {
      fenced = false;
      add(Role.USER, line.substring(PROMPT.strip().length()).strip());
    } else if (!fenced && (line.startsWith(QUOTE) || line.equals(QUOTE.strip()))) {
      quote(line.substring(1).strip());
    } else if (line.isBlank() && role != Role.ASSISTANT) {
      finish();
    } else {
      fenced ^= line.startsWith("```");
      add(Role.ASSISTANT, line.stripTrailing());
    }
  }

  private void quote(String said) {
    for (String mark : new String[] {MAIN_MODEL, MODEL}) {
      if (said.startsWith(mark)) {
        session.model(said.substring(mark.length()).split(" ", 2)[0]);
        break;
      }
    }
    add(Role.TOOL, said);
  }

  private void add(Role speaker, String line) {
    if (role != speaker) {
      finish();
      role = speaker;
    }
    text.append(line).append('\n');
  }

  private void finish() {
    Role speaker = role;
    String said = text.toString().strip();
    role = null;
    text.setLength(0);
    if (speaker == null || said.isEmpty()) {
      return;
    }
    Turn turn = session.next(null, speaker);
    if (speaker == Role.TOOL) {
      String clean = session.texts().clean(said);
      turn.add(new Part(PartKind.TOOL_RESULT, null, null, null, clean, null, Map.of()));
    } else {
      turn.say(said);
    }
    if (firstPrompt == null && speaker == Role.USER) {
      firstPrompt = said.lines().findFirst().orElse(said);
    }
  }

  Item item(String place) {
    finish();
    if (firstPrompt == null) {
      // started and left again: what the program said then is of no use
      return new Item.Empty(place, "", null);
    }
    byte[] seed = (started + "\n" + firstPrompt).getBytes(StandardCharsets.UTF_8);
    session.id("made-" + UUID.nameUUIDFromBytes(seed));
    if (start != null) {
      session.turns().getFirst().at(start);
    }
    return session.item(place);
  }
}

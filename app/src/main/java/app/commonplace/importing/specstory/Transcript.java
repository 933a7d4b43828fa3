package app.commonplace.importing.specstory;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Fences;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one transcript. The same session is saved under several names while it grows; its id and
/// the order of its messages join them. One thread, used once.
final class Transcript {
  private static final Pattern SESSION =
      Pattern.compile("<!-- (.+?) Session (\\S+) \\((.+?)\\) -->");
  private static final Pattern SPEAKER =
      Pattern.compile("_\\*\\*(User|Agent|Assistant|Tool)\\b([^(*]*)(?:\\((.*)\\))?\\*\\*_");
  private static final Pattern HEADING =
      Pattern.compile(
          "# (.*?)\\s*\\(?(\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:Z| ?[+-]\\d\\d:?\\d\\d)?)\\)?");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d(?::\\d\\d)?)(?:Z| ?([+-]\\d\\d):?(\\d\\d))?");

  /// How an editor's agent was set, which stands with the model.
  private static final Pattern SETTING =
      Pattern.compile("(?:^|,\\s*)mode [^,]*|^model(?= )|(?<=,) *model(?= )");

  private final Session session = new Session(Provider.SPEC_STORY, new Unread(), 0);
  private final StringBuilder text = new StringBuilder();
  private @Nullable Turn turn;
  private boolean headed;

  private Transcript() {}

  static Transcript read(BufferedReader lines) throws IOException {
    var transcript = new Transcript();
    var kept = new ArrayList<String>();
    String line = lines.readLine();
    while (line != null && transcript.session.keep(line.getBytes(StandardCharsets.UTF_8))) {
      kept.add(line);
      line = lines.readLine();
    }
    Fences fences = Fences.in(kept);
    for (int i = 0; i < kept.size(); i++) {
      transcript.line(kept.get(i), fences.hold(i));
    }
    transcript.finish();
    return transcript;
  }

  Item item(String place) {
    return session.item(place);
  }

  private void line(String line, boolean quoted) {
    Matcher speaker = SPEAKER.matcher(line.stripTrailing());
    if (!quoted && speaker.matches()) {
      finish();
      speaker(speaker);
    } else if (turn != null) {
      text.append(line).append('\n');
    } else {
      heading(line);
    }
  }

  private void heading(String line) {
    Matcher heading = HEADING.matcher(line.strip());
    Matcher stated = SESSION.matcher(line.strip());
    if (stated.matches()) {
      session.id(stated.group(2));
      session.at(time(stated.group(3)));
    } else if (!headed && heading.matches()) {
      session.title(heading.group(1));
      session.at(time(heading.group(2)));
      headed = true;
    } else if (!headed && line.startsWith("# ")) {
      session.title(line.substring(2));
      headed = true;
    }
  }

  private void speaker(Matcher speaker) {
    Role role =
        switch (speaker.group(1)) {
          case "User" -> Role.USER;
          case "Tool" -> Role.TOOL;
          default -> Role.ASSISTANT;
        };
    String about = speaker.group(3) == null ? "" : speaker.group(3);
    String author = speaker.group(2).replace("-", "").strip();
    String model =
        SETTING.matcher(TIME.matcher(about).replaceAll("").strip()).replaceAll("").strip();
    turn = session.next(null, role).at(time(about)).by(author.isEmpty() ? null : author);
    turn.of(model.isEmpty() || role != Role.ASSISTANT ? null : model);
  }

  private static @Nullable Instant time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return null;
    }
    String zone = time.group(3) == null ? "" : time.group(3) + ":" + time.group(4);
    return Times.of(time.group(1) + "T" + time.group(2) + zone);
  }

  private void finish() {
    if (turn != null) {
      String said = text.toString().strip();
      // a rule stands between messages
      said =
          said.endsWith("\n---") || said.equals("---")
              ? said.substring(0, said.length() - 3)
              : said;
      new MessageText(turn, session.texts()).add(said.strip());
    }
    text.setLength(0);
  }
}

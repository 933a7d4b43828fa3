package app.commonplace.importing.transcripts;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.TextFile;
import app.commonplace.importing.parts.Turn;
import app.commonplace.importing.parts.Uploads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A conversation of LibreChat as a table: a row for each message, which names the one before it.
/// The table says neither which conversation it is nor what it is called. Stateless.
public final class LibreChatTableFormat extends TextFormat {
  private static final List<String> COLUMNS =
      List.of("sender", "text", "isCreatedByUser", "messageId", "parentMessageId");

  private static final Pattern NOTHING_BEFORE = Pattern.compile("[0-]*|null|undefined");

  public LibreChatTableFormat() {
    super("librechat-table", "librechat");
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    String first = beginning.text().lines().findFirst().orElse("");
    return CsvRows.of(first.replace("\uFEFF", "")).stream()
            .anyMatch(columns -> columns.containsAll(COLUMNS))
        ? Optional.of(Recognition.certain("its columns are those of LibreChat's tables"))
        : Optional.empty();
  }

  @Override
  Item item(Element original, Uploads files) {
    List<List<String>> rows = CsvRows.of(TextFile.text(original.node()).replace("\uFEFF", ""));
    var talk = new Talk(original, provider()).tree();
    String name = TextFile.name(original.node());
    talk.title(talk.texts().clean(name.replaceFirst("(?i)\\.csv$", "")));
    Map<String, Integer> columns = new HashMap<>();
    rows.stream()
        .findFirst()
        .ifPresent(first -> first.forEach(it -> columns.put(it, columns.size())));
    int silent = 0;
    for (List<String> row : rows.stream().skip(1).filter(row -> row.size() > 1).toList()) {
      var message = new Row(columns, row);
      if (talk.isEmpty() && message.id("messageId") != null) {
        talk.id("table-" + message.id("messageId"));
      }
      String said = talk.texts().clean(message.of("text"));
      silent += said.isBlank() ? 1 : 0;
      boolean asked = message.of("isCreatedByUser").equalsIgnoreCase("true");
      talk.add(
          Turn.of(asked ? "user" : "assistant", Said.parts(said))
              .id(message.id("messageId"))
              .after(message.id("parentMessageId"))
              .by(asked || message.of("sender").isBlank() ? null : message.of("sender"))
              .at(Times.of(message.of("createdAt"))));
    }
    if (silent > 0) {
      talk.part(
          "Messages of which this table holds no words, as of answers in several parts (%d): LibreChat's JSON holds them."
              .formatted(silent));
    }
    return talk.item();
  }

  /// A message by the names of the columns.
  private record Row(Map<String, Integer> columns, List<String> fields) {
    String of(String column) {
      int at = columns.getOrDefault(column, -1);
      return at < 0 || at >= fields.size() ? "" : fields.get(at);
    }

    @Nullable String id(String column) {
      String id = of(column).strip();
      return NOTHING_BEFORE.matcher(id).matches() ? null : id;
    }
  }
}

package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Speaker;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// In which order the messages of a plain list were said.
///
/// Times alone are no guide: question and answer may carry the same one, or the wrong way round.
/// The order of the file alone is none either: real lists of 2024 are shuffled. So the file is
/// believed as long as it reads like a talk, person and model in turn; where it does not, the times
/// are, if all are known and make more of a talk of it.
final class Turns {
  private record Message(int place, Role role, @Nullable Instant time) {}

  private Turns() {}

  /// The places of the messages in the order in which they were said.
  static List<Integer> order(List<JsonNode> messages, Texts texts) {
    List<Message> inFile =
        IntStream.range(0, messages.size()).mapToObj(i -> message(i, messages, texts)).toList();
    boolean reads = outOfTurn(inFile) == 0;
    boolean timed = inFile.stream().allMatch(message -> message.time() != null);
    return places(reads || !timed ? inFile : better(inFile));
  }

  static Speaker speaker(JsonNode message, Texts texts) {
    String sender = texts.firstFilled(message, "sender", "role");
    return new Speaker(sender == null ? "" : sender);
  }

  private static Message message(int place, List<JsonNode> messages, Texts texts) {
    JsonNode message = messages.get(place);
    return new Message(place, speaker(message, texts).role(), Times.of(message, "created_at"));
  }

  private static List<Message> better(List<Message> inFile) {
    var byTime = new ArrayList<>(inFile);
    Comparator<Message> time = Comparator.comparing(Turns::known);
    // of a question and an answer at one time the question was first
    byTime.sort(time.thenComparing(Message::role));
    return outOfTurn(byTime) < outOfTurn(inFile) ? byTime : inFile;
  }

  private static Instant known(Message message) {
    return message.time() == null ? Instant.MIN : message.time();
  }

  private static int outOfTurn(List<Message> messages) {
    int count = 0;
    for (int i = 1; i < messages.size(); i++) {
      count += messages.get(i).role() == messages.get(i - 1).role() ? 1 : 0;
    }
    return count;
  }

  private static List<Integer> places(List<Message> messages) {
    return messages.stream().map(Message::place).toList();
  }
}

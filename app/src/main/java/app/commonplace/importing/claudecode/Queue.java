package app.commonplace.importing.claudecode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was typed while the model was at work. It waits, until it becomes the prompt of a turn of
/// its own or the turn that is going on takes it in. Of the latter most versions write an
/// attachment as well, and some write nothing else: those count as messages by what left the queue.
/// What was taken back into the field, to be edited, was never said. One thread.
final class Queue {
  private static final String ABSORBED = "absorbed_mid_turn";

  /// A text that a turn took in.
  record Taken(String text, @Nullable Instant time) {}

  private final List<String> waiting = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();
  private final Map<String, Integer> attached = new HashMap<>();

  /// A movement of the queue.
  ///
  /// @param text empty when the line does not tell which one moved
  /// @param reason null in versions that state none
  /// @return whether it is one that is known
  boolean move(String operation, String text, @Nullable String reason, @Nullable Instant time) {
    switch (operation) {
      case "enqueue" -> waiting.add(text);
      case "dequeue" -> leave(text);
      case "remove" -> {
        String left = leave(text);
        if (reason != null && !reason.equals(ABSORBED)) {
          return false;
        }
        if (!left.isBlank() && !count(attached, left, -1)) {
          taken.add(new Taken(left, time));
        }
      }
      case "popAll" -> {
        if (text.isEmpty()) {
          waiting.clear();
        } else {
          leave(text);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /// The text that leaves the queue, which is the first one unless the line says which.
  private String leave(String text) {
    if (!text.isEmpty()) {
      waiting.remove(text);
      return text;
    }
    return waiting.isEmpty() ? "" : waiting.removeFirst();
  }

  /// Notes an attachment with such a text; it speaks for the movement before or after it.
  void attached(String text) {
    if (!taken.removeIf(one -> alike(one.text(), text))) {
      count(attached, text, 1);
    }
  }

  /// Notes a prompt.
  void prompted(String text) {
    waiting.remove(text);
    taken.removeIf(one -> alike(one.text(), text));
  }

  /// What was taken in and no other line has told by now; told once.
  List<Taken> take() {
    List<Taken> all = List.copyOf(taken);
    taken.clear();
    return all;
  }

  /// How many were typed and never said.
  long left() {
    return waiting.stream().filter(text -> !text.isBlank() && !Prompt.isNotice(text)).count();
  }

  private static boolean alike(String one, String other) {
    return one.strip().equals(other.strip());
  }

  private static boolean count(Map<String, Integer> counts, String text, int change) {
    String key = text.strip();
    int count = counts.getOrDefault(key, 0) + change;
    if (count < 0) {
      return false;
    }
    counts.put(key, count);
    return true;
  }
}

package app.commonplace.ui.reader;

import app.commonplace.model.Entry;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a provider keeps about a whole conversation and not as a message of it. Immutable.
///
/// @param summary the provider's own
/// @param instructions that the conversation began with
/// @param assistant the provider's id of an assistant of someone's own making
/// @param branchedFrom the provider's id of the conversation that this one comes from
/// @param origin the same conversation, where the library has it
public record EntryFacts(
    @Nullable String summary,
    @Nullable String instructions,
    @Nullable String assistant,
    @Nullable String branchedFrom,
    @Nullable Entry origin) {

  /// What the passages of an entry hold of it. It stands at the first part; a conversation that was
  /// read twice may have got another first one since.
  public static EntryFacts of(List<Passage> passages) {
    return new EntryFacts(
        about(passages, Meta.SUMMARY),
        about(passages, Meta.SYSTEM_PROMPT),
        about(passages, Meta.ASSISTANT),
        about(passages, Meta.BRANCHED_FROM),
        null);
  }

  private static @Nullable String about(List<Passage> passages, String key) {
    for (Passage passage : passages) {
      for (Part part : passage.parts()) {
        String word = part.about(key);
        if (word != null && !word.isBlank()) {
          return word.strip();
        }
      }
    }
    return null;
  }

  /// The same with the conversation that this one comes from.
  public EntryFacts from(Entry found) {
    return new EntryFacts(summary, instructions, assistant, branchedFrom, found);
  }

  boolean isEmpty() {
    return summary == null && instructions == null && assistant == null && branchedFrom == null;
  }
}

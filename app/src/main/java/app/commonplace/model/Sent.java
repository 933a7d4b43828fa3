package app.commonplace.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request that left this machine.
///
/// @param purpose `embed`, `question`, `test` or `models`
/// @param entries whose texts were in it; may be empty
/// @param passages of which stretches were in it; may be empty
/// @param texts how many
/// @param sha256 of the body
/// @param state `sent`, `done` or `failed`
/// @param tokens as the server counted them
/// @param microDollars the price in millionths of a dollar, when the server says it
public record Sent(
    long id,
    Instant at,
    String purpose,
    String host,
    String model,
    List<EntryId> entries,
    List<PassageId> passages,
    int texts,
    long bytes,
    String sha256,
    String state,
    @Nullable Long tokens,
    @Nullable Long microDollars) {

  public Sent {
    entries = List.copyOf(entries);
    passages = List.copyOf(passages);
  }
}

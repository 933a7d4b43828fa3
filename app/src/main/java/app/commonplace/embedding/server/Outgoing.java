package app.commonplace.embedding.server;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.time.Instant;
import java.util.List;

/// What is about to leave the machine.
///
/// @param host with the port, when it is not the usual one
/// @param entries whose texts it carries, and which `passages` of them; none for what a person asks
/// @param texts how many texts it carries
/// @param bytes how long the body is
/// @param sha256 of the body, in hexadecimal digits
public record Outgoing(
    Errand errand,
    String host,
    String model,
    List<EntryId> entries,
    List<PassageId> passages,
    int texts,
    long bytes,
    String sha256,
    Instant time) {
  public Outgoing {
    entries = List.copyOf(entries);
    passages = List.copyOf(passages);
  }
}

package app.commonplace.embedding.server;

import java.time.Instant;

/// What is about to leave the machine.
///
/// @param host with the port, when it is not the usual one
/// @param texts how many texts it carries
/// @param bytes how long the body is
/// @param sha256 of the body, in hexadecimal digits
public record Outgoing(
    Errand errand, String host, String model, int texts, long bytes, String sha256, Instant time) {}

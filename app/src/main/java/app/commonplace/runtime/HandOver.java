package app.commonplace.runtime;

import app.commonplace.library.ContentHash;
import app.commonplace.library.Library;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How a second start reaches the window that owns a library: it hands its files or its command
/// over and prints what comes back. A socket file in a folder only its owner can enter; one line of
/// JSON each way, notices in between. Immutable.
public final class HandOver {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(20);

  /// What the second start wants: a command line, or just the window in front when there is none.
  ///
  /// @param folder the folder it was started in, from which relative paths count
  public record Request(List<String> arguments, Path folder) {
    public Request {
      arguments = List.copyOf(arguments);
    }
  }

  /// What the window's process says when the command is done.
  public record Reply(int exitCode, String output) {}

  private final Path socket;
  private final Path library;

  private HandOver(Path socket, Path library) {
    this.socket = socket;
    this.library = library;
  }

  /// For one library. Its socket has a short name in the cache folder: a path beside the library
  /// may be longer than a socket's address may be.
  public static HandOver of(Folders folders, Path library) {
    Path file = library.toAbsolutePath().normalize();
    String name = HexFormat.of().toHexDigits(ContentHash.of(file.toString()).high());
    return new HandOver(folders.cache().resolve("w-" + name + ".sock"), file);
  }

  Path socket() {
    return socket;
  }

  /// Asks the process that owns the library, if one does and listens.
  ///
  /// @param notices told each line of progress as it comes
  /// @return empty when nobody listens, so that the caller does the work itself
  public Optional<Reply> ask(Request request, Consumer<String> notices) {
    Optional<SocketChannel> listening = connect();
    if (listening.isEmpty()) {
      return Optional.empty();
    }
    try (SocketChannel channel = listening.get()) {
      return Optional.of(converse(channel, request, notices));
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.LIBRARY_BUSY,
          "The window that has this library open did not answer.",
          "Close it, or wait a moment, then try again.",
          e);
    }
  }

  /// The way to the owner, if it listens. One that took the library this moment is about to: two
  /// clicks start two programs, and the second may come in between. A socket's file is there a
  /// moment before anybody listens at it, and a process that died leaves one behind.
  private Optional<SocketChannel> connect() {
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (Library.isOwned(library)) {
      try {
        return Optional.of(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
      } catch (IOException _) {
        if (System.nanoTime() > patience) {
          return Optional.empty();
        }
        LockSupport.parkNanos(POLL.toNanos());
      }
    }
    return Optional.empty();
  }

  private static Reply converse(SocketChannel channel, Request request, Consumer<String> notices)
      throws IOException {
    Writer out = Channels.newWriter(channel, StandardCharsets.UTF_8);
    out.write(JsonMapper.shared().writeValueAsString(json(request)) + "\n");
    out.flush();
    var in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode node = JsonMapper.shared().readTree(line);
      if (node.has("exit")) {
        return new Reply(node.path("exit").asInt(), node.path("output").asString(""));
      }
      notices.accept(node.path("notice").asString(""));
    }
    throw new IOException("The connection ended without an answer");
  }

  static ObjectNode json(Request request) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    var arguments = node.putArray("arguments");
    request.arguments().forEach(arguments::add);
    node.put("folder", request.folder().toString());
    return node;
  }

  static Request request(String line) {
    JsonNode node = JsonMapper.shared().readTree(line);
    var arguments = new java.util.ArrayList<String>();
    node.path("arguments").forEach(argument -> arguments.add(argument.asString("")));
    return new Request(arguments, Path.of(node.path("folder").asString("")));
  }
}

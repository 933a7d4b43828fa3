package app.commonplace.runtime;

import app.commonplace.jobs.Jobs;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Listens, in the process that owns a library, for second starts. One thread waits at the door;
/// the caller's handler runs on a thread of its own for each visitor. Thread-safe.
public final class Doorkeeper implements AutoCloseable {
  /// Does what a second start asks for.
  @FunctionalInterface
  public interface Handler {
    /// @param notices told lines of progress, which the visitor sees at once
    HandOver.Reply handle(HandOver.Request request, Consumer<String> notices);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

  private final HandOver handOver;
  private final ServerSocketChannel door;
  private final ExecutorService visitors = Jobs.pool("visitor");
  private final Handler handler;

  private Doorkeeper(HandOver handOver, ServerSocketChannel door, Handler handler) {
    this.handOver = handOver;
    this.door = door;
    this.handler = handler;
  }

  /// Begins to listen. Call only while holding the library's lease: a socket that is there already
  /// was left by a process that died.
  public static Doorkeeper listen(HandOver handOver, Handler handler) {
    try {
      Files.deleteIfExists(handOver.socket());
      var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      door.bind(UnixDomainSocketAddress.of(handOver.socket()));
      var keeper = new Doorkeeper(handOver, door, handler);
      keeper.visitors.execute(keeper::receiveAll);
      return keeper;
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "The socket %s cannot be made.".formatted(handOver.socket()),
          "A second start will not reach this window.",
          e);
    }
  }

  private void receiveAll() {
    while (door.isOpen()) {
      try {
        SocketChannel visitor = door.accept();
        visitors.execute(() -> receive(visitor));
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        LOG.warn("A second start could not be received", e);
      }
    }
  }

  private void receive(SocketChannel visitor) {
    try (visitor) {
      var in = new BufferedReader(Channels.newReader(visitor, StandardCharsets.UTF_8));
      Writer out = Channels.newWriter(visitor, StandardCharsets.UTF_8);
      String line = in.readLine();
      if (line == null) {
        return;
      }
      HandOver.Reply reply =
          handler.handle(HandOver.request(line), notice -> send(out, notice(notice)));
      ObjectNode answer = JsonMapper.shared().createObjectNode();
      answer.put("exit", reply.exitCode()).put("output", reply.output());
      send(out, answer);
    } catch (IOException | UncheckedIOException e) {
      LOG.info("A second start went away before its answer", e);
    }
  }

  private static ObjectNode notice(String text) {
    return JsonMapper.shared().createObjectNode().put("notice", text);
  }

  private static void send(Writer out, ObjectNode line) {
    try {
      synchronized (out) {
        out.write(JsonMapper.shared().writeValueAsString(line) + "\n");
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
      Files.deleteIfExists(handOver.socket());
    } catch (IOException e) {
      LOG.warn("The socket could not be removed", e);
    }
    visitors.shutdown();
  }
}

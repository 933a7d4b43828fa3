package app.commonplace.embedding.server;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Jobs;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/// Sends one request and receives the whole answer: nothing is sent twice, nothing goes anywhere
/// but to the address asked, no cookie is kept and no proxy of the machine used.
///
/// **Threads.** Thread-safe. The network is waited for on threads of its own, so that a caller who
/// wants to stop does not have to wait for it.
final class Transport implements AutoCloseable {
  private static final long MOST_BYTES = 32L << 20;
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final long LOOK_MILLIS = 50;

  private final ExecutorService threads = Jobs.pool("server");
  private final OkHttpClient client;

  /// @param timeout for a whole request, however slowly its bytes trickle in
  Transport(Duration timeout) {
    client =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(threads))
            .callTimeout(timeout)
            .connectTimeout(CONNECTING)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .proxy(Proxy.NO_PROXY)
            .build();
  }

  /// The answer, whatever its status. Stops soon after the signal does.
  Answer send(Request request, Duration timeout, CancelSignal cancel) throws IOException {
    var received = new CompletableFuture<Answer>();
    Call call = client.newCall(request);
    call.timeout().timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    call.enqueue(new Receiver(received));
    try {
      while (!cancel.isCancelled()) {
        try {
          return received.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          continue; // to look at the signal
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    call.cancel();
    throw new StoppedException();
  }

  /// Breaks off all that is under way.
  void stopAll() {
    client.dispatcher().cancelAll();
  }

  @Override
  public void close() {
    stopAll();
    threads.shutdown();
    client.connectionPool().evictAll();
  }

  /// The caller wanted no answer any more.
  static final class StoppedException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// The answer does not end within reason.
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private record Receiver(CompletableFuture<Answer> received) implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {
      received.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        BufferedSource source = response.body().source();
        if (source.request(MOST_BYTES + 1)) {
          throw new TooLongException();
        }
        String later = response.header("Retry-After");
        String elsewhere = response.header("Location");
        received.complete(new Answer(response.code(), later, elsewhere, source.readByteArray()));
      } catch (ProtocolException e) {
        received.completeExceptionally(new EOFException(e.toString())); // it broke off
      } catch (IOException e) {
        received.completeExceptionally(e);
      } finally {
        received.completeExceptionally(new IOException("reading the answer failed")); // if not yet
      }
    }
  }
}

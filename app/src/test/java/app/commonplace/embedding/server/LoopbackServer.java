package app.commonplace.embedding.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real HTTP server on this machine that speaks OpenRouter's dialect, and misbehaves as told.
public final class LoopbackServer implements AutoCloseable {
  public static final int DIMENSION = 4;

  private static final String HOST = "127.0.0.1";

  private final String scheme;
  private final MockWebServer server = new MockWebServer();
  private final Deque<MockResponse> scripted = new ConcurrentLinkedDeque<>();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private volatile @Nullable MockResponse always;
  private volatile @Nullable String refused;
  private volatile int most = Integer.MAX_VALUE;
  private volatile int dimension = DIMENSION;

  public LoopbackServer() {
    this(false);
  }

  /// @param secure with a certificate that nobody has reason to trust
  LoopbackServer(boolean secure) {
    if (secure) {
      HeldCertificate own = new HeldCertificate.Builder().addSubjectAlternativeName(HOST).build();
      server.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory());
    }
    this.scheme = secure ? "https" : "http";
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            MockResponse next = scripted.pollFirst();
            MockResponse fixed = always;
            return next != null
                ? next
                : fixed != null ? fixed : refusal(request).orElseGet(() -> answer(request));
          }
        });
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return scheme + "://" + HOST + ":" + server.getPort() + "/v1";
  }

  public Endpoint openRouter(String model) {
    return new Endpoint(Dialect.OPENROUTER, Endpoint.parsed(address()), model, 0, false);
  }

  public Endpoint plain(String model) {
    return Endpoint.at(address(), model, false);
  }

  /// Vectors have so many numbers from now on, as if the model had been replaced.
  public void dimension(int numbers) {
    dimension = numbers;
  }

  /// Answers like this first, then by the rules.
  public void next(MockResponse... responses) {
    scripted.addAll(List.of(responses));
  }

  /// Answers like this whenever nothing else is scripted.
  public void always(@Nullable MockResponse response) {
    always = response;
  }

  /// Refuses every request that has this text in it.
  public void refuse(String text) {
    refused = text;
  }

  /// Refuses every request that has a text of more characters in it.
  void refuseLongerThan(int characters) {
    most = characters;
  }

  public List<RecordedRequest> requests() {
    return requests;
  }

  List<String> paths() {
    return requests.stream().map(r -> r.getMethod() + " " + r.getUrl().encodedPath()).toList();
  }

  JsonNode body(int request) {
    return JsonMapper.shared().readTree(requests.get(request).getBody().utf8());
  }

  /// How many texts each request carried.
  List<Integer> texts() {
    var counts = new ArrayList<Integer>();
    for (int i = 0; i < requests.size(); i++) {
      counts.add(body(i).path("input").size());
    }
    return counts;
  }

  static MockResponse json(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  public static MockResponse status(int code, String body) {
    return new MockResponse.Builder().code(code).body(body).build();
  }

  /// An answer with these elements of `data`.
  static MockResponse data(String... elements) {
    return json("{\"data\":[" + String.join(",", elements) + "],\"usage\":{\"total_tokens\":7}}");
  }

  static String element(int index, String embedding) {
    return "{\"index\":" + index + ",\"embedding\":" + embedding + "}";
  }

  /// What the vector of a text is before it gets length 1: its length in the first place.
  static String vector(String text) {
    return "[" + text.length() + ",1,0,0]";
  }

  private Optional<MockResponse> refusal(RecordedRequest request) {
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    String unwanted = refused;
    boolean isRefused =
        (unwanted != null && body.contains(unwanted))
            || JsonMapper.shared()
                .readTree(body)
                .path("input")
                .valueStream()
                .anyMatch(text -> text.asString().length() > most);
    return isRefused
        ? Optional.of(status(400, "{\"error\":{\"message\":\"too long\"}}"))
        : Optional.empty();
  }

  private MockResponse answer(RecordedRequest request) {
    return switch (request.getUrl().encodedPath()) {
      case "/v1/embeddings" -> embeddings(request);
      case "/v1/embeddings/models" ->
          json(
              """
              {"data":[{"id":"acme/embed","name":"Acme: Embed","context_length":8192,
              "pricing":{"prompt":"0.00000002","completion":"0"}},
              {"id":"acme/auto","name":"Acme: Auto","pricing":{"prompt":"-1"}}]}
              """);
      case "/v1/models" -> json("{\"object\":\"list\",\"data\":[{\"id\":\"nomic-embed-text\"}]}");
      case "/v1/key" -> json("{\"data\":{\"limit\":10,\"limit_remaining\":0.25,\"usage\":9.75}}");
      default -> status(404, "{\"error\":{\"message\":\"no such path\",\"code\":404}}");
    };
  }

  /// Elements come last first: their index counts.
  private MockResponse embeddings(RecordedRequest request) {
    JsonNode input = JsonMapper.shared().readTree(request.getBody().utf8()).path("input");
    var elements = new ArrayList<String>();
    for (int i = input.size() - 1; i >= 0; i--) {
      String vector = vector(input.get(i).asString());
      String longer = vector.replace("]", ",0".repeat(dimension - DIMENSION) + "]");
      elements.add(element(i, longer));
    }
    return json(
        "{\"object\":\"list\",\"data\":[%s],\"usage\":{\"prompt_tokens\":%d,\"cost\":1.4e-7}}"
            .formatted(String.join(",", elements), 3 * input.size()));
  }

  @Override
  public void close() {
    server.close();
  }
}

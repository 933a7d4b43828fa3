package app.commonplace.embedding.server;

import app.commonplace.embedding.keys.ApiKey;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells answers from failures, and says each failure in words. The key stays out of them, whatever
/// the server sends back.
///
/// @param key what was sent along
record Judge(Endpoint endpoint, Optional<ApiKey> key) {
  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);
  private static final int MOST_QUOTED = 200;
  private static final int MOST_CAUSES = 10;

  /// Also what would move the cursor of a terminal or turn the direction of a line.
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");

  /// Local servers call it an error of theirs when a text is longer than their model.
  private static final Pattern TOO_LONG =
      Pattern.compile(
          "too (large|long)|(context|input) (length|size|window)|exceeds? .*context",
          Pattern.CASE_INSENSITIVE);

  /// One bad number must cost one vector, not the answer.
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  Reply of(Answer answer, Instant now) {
    Optional<JsonNode> json = json(answer);
    int status = answer.status();
    boolean fine = status >= 200 && status < 300;
    Optional<JsonNode> error = json.map(body -> body.path("error")).filter(Judge::saysSomething);
    if (fine && json.isPresent() && error.isEmpty()) {
      return new Reply.Said(json.get());
    }
    LOG.info("{} answered {}: {}", endpoint.origin(), status, quoted(answer.text()));
    if (fine) {
      status = error.map(e -> e.path("code").asInt(0)).orElse(0); // OpenRouter's, once it has begun
    }
    String said = quoted(error.map(Judge::message).orElse(""));
    Duration told = RetryAfter.parse(answer.retryAfter(), now).orElse(null);
    return trouble(status, said, told, answer);
  }

  private static Optional<JsonNode> json(Answer answer) {
    try {
      return Optional.of(MAPPER.readTree(answer.body())).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static boolean saysSomething(JsonNode error) {
    return error.isObject() || error.isString();
  }

  private static String message(JsonNode error) {
    return error.isString() ? error.asString() : error.path("message").asString("");
  }

  private Reply.Trouble trouble(int status, String said, @Nullable Duration told, Answer answer) {
    if (status >= 500 && TOO_LONG.matcher(said).find()) {
      return lasting(refused(status, said, answer));
    }
    if (status == 408 || (status >= 500 && status < 600)) {
      String what =
          "%s is busy or broken (%d)%s.".formatted(endpoint.subject(), status, because(said));
      return passing(ProblemCode.SERVER_BUSY, what, "It will be asked again later.", told);
    }
    return switch (status) {
      case 401, 403 -> lasting(problem(ProblemCode.NEEDS_KEY, keySentence(said), keyHint()));
      case 402 -> lasting(noCredit(null));
      case 429 -> {
        String what =
            "%s wants to be asked less often%s.".formatted(endpoint.subject(), because(said));
        yield passing(ProblemCode.RATE_LIMITED, what, "It will be asked again later.", told);
      }
      case 0 ->
          new Reply.Trouble(nonsense(said, answer), said.isEmpty() && breaksOff(answer), null);
      default -> lasting(refused(status, said, answer));
    };
  }

  private String keySentence(String said) {
    return key.isPresent()
        ? "%s does not accept the key%s.".formatted(endpoint.subject(), because(said))
        : "%s wants a key%s.".formatted(endpoint.subject(), because(said));
  }

  private String keyHint() {
    return "Enter a key for %s in the settings.".formatted(endpoint.origin().place());
  }

  Problem keyMissing() {
    return problem(
        ProblemCode.NEEDS_KEY, "There is no key for %s.".formatted(endpoint.name()), keyHint());
  }

  Problem keyRefused() {
    return problem(ProblemCode.NEEDS_KEY, keySentence(""), keyHint());
  }

  Problem noCredit(@Nullable Credit credit) {
    String left =
        credit == null || credit.remaining() == null
            ? ""
            : ": $%s of the key's limit is left".formatted(credit.remaining().toPlainString());
    return problem(
        ProblemCode.NO_CREDIT,
        "%s wants to be paid%s.".formatted(endpoint.subject(), left),
        "Add credit there, or choose the built-in model. Search by words goes on.");
  }

  private Problem nonsense(String said, Answer answer) {
    return problem(
        ProblemCode.SERVER_NONSENSE,
        said.isEmpty()
            ? "%s answers with %s.".formatted(endpoint.subject(), what(answer))
            : "%s says that it failed%s.".formatted(endpoint.subject(), because(said)),
        addressHint());
  }

  /// What came instead of an answer.
  private static String what(Answer answer) {
    String text = answer.text().strip();
    if (text.isEmpty()) {
      return "nothing";
    }
    return text.startsWith("<")
        ? "a web page"
        : breaksOff(answer) ? "something that breaks off" : "something else";
  }

  /// A connection that ends with the answer hides that the answer was not at its end.
  private static boolean breaksOff(Answer answer) {
    return answer.text().stripLeading().startsWith("{") && json(answer).isEmpty();
  }

  private Problem refused(int status, String said, Answer answer) {
    HttpUrl elsewhere =
        answer.location() == null ? null : endpoint.base().resolve(answer.location());
    if (status >= 300 && status < 400 && elsewhere != null) {
      return problem(
          ProblemCode.SERVER_REFUSED,
          "%s sends requests on to %s, where nothing is sent."
              .formatted(endpoint.subject(), quoted(elsewhere.host())),
          "If that is the right server, enter its address in the settings.");
    }
    return problem(
        ProblemCode.SERVER_REFUSED,
        "%s refuses (%d)%s.".formatted(endpoint.subject(), status, because(said)),
        said.isEmpty()
            ? addressHint()
            : "Look whether it has the model %s.".formatted(endpoint.model()));
  }

  private String addressHint() {
    if (endpoint.dialect() == Dialect.OPENROUTER) { // nobody can enter another
      return "Try again later.";
    }
    return "Look whether %s is its address; most end in /v1.".formatted(endpoint.base());
  }

  /// A request that got no answer.
  Reply of(IOException failure, CancelSignal cancel, Duration timeout) {
    return switch (failure) {
      case Transport.StoppedException _ -> lasting(stopped(cancel));
      case Transport.TooLongException _ ->
          lasting(unreadable("%s sends an answer that does not end.", failure));
      case ProtocolException _ -> lasting(unreadable("%s does not speak HTTP.", failure));
      case SocketTimeoutException _, ConnectException _, NoRouteToHostException _ ->
          lasting(offline("There is no server at %s.", startHint(), failure));
      case InterruptedIOException _ ->
          lasting(
              problem(
                  ProblemCode.SERVER_BUSY,
                  "%s did not answer within %d seconds."
                      .formatted(endpoint.subject(), timeout.toSeconds()),
                  "It will be asked again later.",
                  failure));
      case UnknownHostException _ ->
          lasting(
              offline(
                  "%s cannot be found.",
                  "Look whether the address is right and the machine online.", failure));
      case SSLPeerUnverifiedException _ -> lasting(notTrusted(failure));
      case SSLException ssl when causes(ssl).anyMatch(CertificateException.class::isInstance) ->
          lasting(notTrusted(failure));
      case SSLException _ ->
          lasting(
              offline(
                  "There is no secure connection to %s.",
                  "Look whether the address and the clock of this machine are right.", failure));
      default -> // of thousands of requests some break: that must not end a night's work
          new Reply.Trouble(
              offline(
                  "The connection to %s broke.", "Embedding can go on once it is back.", failure),
              true,
              null);
    };
  }

  private Problem notTrusted(IOException failure) {
    return offline(
        "The certificate of %s is not trusted here.",
        "Look whether the address and the clock are right. A certificate of your own must be made"
            + " known to Java on this machine.",
        failure);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
  }

  private static Problem stopped(CancelSignal cancel) {
    try {
      cancel.throwIfCancelled();
      return new Problem(ProblemCode.CANCELLED, "Stopped before the end.", "");
    } catch (Problem e) {
      return e;
    }
  }

  private Problem unreadable(String sentence, IOException failure) {
    return problem(
        ProblemCode.SERVER_NONSENSE,
        sentence.formatted(endpoint.subject()),
        addressHint(),
        failure);
  }

  private Problem offline(String sentence, String hint, IOException failure) {
    return problem(ProblemCode.OFFLINE, sentence.formatted(endpoint.origin()), hint, failure);
  }

  private String startHint() {
    return endpoint.isHere()
        ? "Start %s, or choose another address.".formatted(endpoint.usualProgram())
        : "Look whether the address is right and the machine online.";
  }

  private static String because(String said) {
    return said.isEmpty() ? "" : ": “%s”".formatted(said);
  }

  /// What a server said, on one line, short, and without the key. The key goes first: half of one
  /// is a secret too.
  private String quoted(String text) {
    String line = SPACE.matcher(withoutKey(text)).replaceAll(" ").strip();
    return line.length() <= MOST_QUOTED ? line : line.substring(0, MOST_QUOTED) + "…";
  }

  private String withoutKey(String text) {
    return key.map(secret -> secret.blackedOut(text)).orElse(text);
  }

  private static Reply.Trouble lasting(Problem problem) {
    return new Reply.Trouble(problem, false, null);
  }

  private static Reply.Trouble passing(
      ProblemCode code, String message, String hint, @Nullable Duration told) {
    return new Reply.Trouble(problem(code, message, hint), true, told);
  }

  private static Problem problem(ProblemCode code, String message, String hint) {
    return new Problem(code, message, hint);
  }

  /// The cause is told anew: a broken status line, for one, stands in it as the server sent it.
  private Problem problem(ProblemCode code, String message, String hint, IOException failure) {
    var cause = new IOException(withoutKey(failure.toString()));
    cause.setStackTrace(failure.getStackTrace());
    return new Problem(code, message, hint, cause);
  }
}

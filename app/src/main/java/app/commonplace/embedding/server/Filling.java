package app.commonplace.embedding.server;

import app.commonplace.embedding.Purpose;
import app.commonplace.embedding.Quoted;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The vectors of one call on their way in. Texts that an answer left out are asked for again; a
/// batch that is refused is cut in halves, since one text too long for the model must not hold up
/// the others; and a text that is refused alone is asked for by its beginning. For one thread.
final class Filling {
  private static final int ROUNDS = 3;

  /// Tokens, about: a text as short as this is not refused for its length.
  private static final int SHORT = 32;

  private static final float[] NONE = {};

  private final EmbeddingServer server;
  private final int dimension;
  private final List<Quoted> texts;
  private final Purpose purpose;
  private final CancelSignal cancel;
  private final float[][] vectors;
  private boolean answered;
  private boolean works;

  Filling(
      EmbeddingServer server,
      int dimension,
      List<Quoted> texts,
      Purpose purpose,
      CancelSignal cancel) {
    this.server = server;
    this.dimension = dimension;
    this.texts = new ArrayList<>(texts);
    this.purpose = purpose;
    this.cancel = cancel;
    this.vectors = new float[texts.size()][];
    Arrays.fill(vectors, NONE);
  }

  /// In the order of the texts; an empty one for a text that got none.
  List<float[]> vectors() {
    return Arrays.asList(vectors);
  }

  /// Asks for the texts at these places.
  void fill(List<Integer> places) {
    List<Integer> missing = places;
    for (int round = 0; round < ROUNDS && !missing.isEmpty(); round++) {
      missing = ask(missing);
    }
    if (!missing.isEmpty() && !answered) {
      throw server.nonsense("%s sends no usable vectors.".formatted(server.endpoint().subject()));
    }
  }

  /// Asks once, and returns the places that are worth asking for again.
  private List<Integer> ask(List<Integer> places) {
    try {
      List<Quoted> sent = places.stream().map(texts::get).toList();
      Map<Integer, float[]> got = usable(server.embeddings(sent, purpose, cancel), sent.size());
      answered |= !got.isEmpty();
      got.forEach((place, vector) -> vectors[places.get(place)] = vector);
      return IntStream.range(0, places.size())
          .filter(place -> !got.containsKey(place))
          .mapToObj(places::get)
          .toList();
    } catch (Problem e) {
      if (e.code() != ProblemCode.SERVER_REFUSED || purpose == Purpose.QUERY || !works()) {
        throw e;
      }
    }
    if (places.size() > 1) {
      int half = places.size() / 2;
      fill(places.subList(0, half));
      fill(places.subList(half, places.size()));
    } else {
      fill(shortened(places.getFirst()));
    }
    return List.of();
  }

  /// Whether it is the texts that were refused, and not the model or the address.
  private boolean works() {
    works = works || answered || server.takesOneWord(cancel);
    return works;
  }

  /// The place, with half of its text left; none when that was short.
  private List<Integer> shortened(int place) {
    Quoted refused = texts.get(place);
    int tokens = TokenEstimate.of(refused.text());
    if (tokens <= SHORT) {
      return List.of();
    }
    texts.set(place, refused.withText(TokenEstimate.cut(refused.text(), tokens / 2)));
    return List.of(place);
  }

  private Map<Integer, float[]> usable(JsonNode body, int sent) {
    EmbeddingsAnswer answer = EmbeddingsAnswer.read(body, sent);
    int found = answer.dimension().orElse(dimension);
    if (found != dimension && !answered) { // among good ones it is one bad vector
      throw new Problem(
          ProblemCode.MODEL_CHANGED,
          "The vectors of %s have %d numbers now, not %d."
              .formatted(server.endpoint().model(), found, dimension),
          "All passages have to be embedded again: let it go on, or by: commonplace embed");
    }
    answer.vectors().values().removeIf(vector -> vector.length != dimension);
    return answer.vectors();
  }
}

package app.commonplace.embedding.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Answers in which values were replaced by others of any kind: whatever comes, it is read or
/// refused.
final class RandomAnswersTest {
  private static final List<String> ANSWERS =
      List.of(
          "{'data':[{'index':1,'embedding':[1.5,0,2]},{'index':0,'embedding':[1,2,3]}],"
              + "'usage':{'prompt_tokens':3,'total_tokens':4,'cost':0.5}}",
          "{'data':[{'id':'m','name':'M','context_length':5,'pricing':{'prompt':'0.1'}}]}",
          "{'data':{'limit_remaining':0.5,'usage':1}}",
          "{'error':{'message':'no','code':429}}");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0.5",
          "1e999",
          "-1e-999",
          "NaN",
          "[]",
          "{}",
          "'x'",
          "''",
          "[null]",
          "9".repeat(400),
          "99999999999",
          "'1e99999'",
          "{'index':0}",
          "[[1]]",
          "'AAAA'",
          "");

  private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,])('[^']*'(?!:)|[0-9.]+)");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nothingInAnAnswerSurprises(long seed) {
    var random = new Random(seed);
    var judge = new Judge(Endpoint.openRouter("m"), Optional.empty());
    for (int i = 0; i < 2_000; i++) {
      String body = changed(ANSWERS.get(random.nextInt(ANSWERS.size())), random).replace('\'', '"');
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      switch (judge.of(new Answer(200, null, null, bytes), Bench.NOW)) {
        case Reply.Said(JsonNode said) -> read(said);
        case Reply.Trouble(Problem problem, _, _) -> assertThat(problem.sentence()).isNotEmpty();
      }
    }
  }

  private static String changed(String answer, Random random) {
    return VALUE
        .matcher(answer)
        .replaceAll((MatchResult m) -> random.nextInt(3) > 0 ? m.group() : any(random));
  }

  private static String any(Random random) {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private static void read(JsonNode said) {
    var answer = EmbeddingsAnswer.read(said, 2);
    assertThat(answer.vectors().keySet()).isSubsetOf(0, 1);
    for (float[] vector : answer.vectors().values()) {
      double square = 0;
      for (float value : vector) {
        square += (double) value * value;
      }
      assertThat(square).isBetween(0.9999, 1.0001);
    }
    assertThat(Spent.of(said).tokens()).isNotNegative();
    assertThat(ModelOffer.list(said)).doesNotContainNull();
    assertThat(Credit.of(said)).isNotNull();
  }
}

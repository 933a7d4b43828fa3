package app.commonplace.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The real models.
final class OnnxEmbedderTest {
  @TempDir static Path natives;

  @ParameterizedTest
  @EnumSource
  void whatMeansAlikeLiesCloserThanWhatSoundsAlike(BuiltInModel model) {
    try (var embedder = OnnxEmbedder.open(model, natives)) {
      float[] question = one(embedder, "How do I make bread rise faster?", Purpose.QUERY);
      float[] answer = one(embedder, "Dough proofs quicker in a warm place.", Purpose.PASSAGE);
      float[] sound = one(embedder, "Interest rates rise faster than wages.", Purpose.PASSAGE);

      assertThat(dot(question, answer)).isGreaterThan(dot(question, sound));
    }
  }

  @ParameterizedTest
  @EnumSource
  void vectorsHaveTheDimensionOfTheRecipeAndLengthOne(BuiltInModel model) {
    try (var embedder = OnnxEmbedder.open(model, natives)) {
      for (String text : List.of("", "a", "long ".repeat(5_000))) {
        float[] vector = one(embedder, text, Purpose.PASSAGE);

        assertThat(vector).hasSize(embedder.recipe().dimension());
        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTextMeansTheSameInAnyCompany(BuiltInModel model) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      texts.add("Note " + i + ": " + "the log is checkpointed before it is cut. ".repeat(i % 9));
    }
    try (var embedder = OnnxEmbedder.open(model, natives)) {
      List<float[]> together = embedder.embed(texts, Purpose.PASSAGE, CancelSignal.NEVER);

      for (int i = 0; i < texts.size(); i++) {
        float[] alone = one(embedder, texts.get(i), Purpose.PASSAGE);
        assertThat(together.get(i)).as("text %d", i).isEqualTo(alone);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void cancelEndsTheWork(BuiltInModel model) {
    try (var embedder = OnnxEmbedder.open(model, natives)) {
      assertThatThrownBy(() -> embedder.embed(List.of("a"), Purpose.PASSAGE, () -> true))
          .isInstanceOf(Problem.class);
    }
  }

  private static float[] one(Embedder embedder, String text, Purpose purpose) {
    return embedder.embed(List.of(text), purpose, CancelSignal.NEVER).getFirst();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}

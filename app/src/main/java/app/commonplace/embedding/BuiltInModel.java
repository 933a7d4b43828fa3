package app.commonplace.embedding;

import app.commonplace.model.Recipe;
import java.util.Locale;

/// A model that comes with the program and needs no network.
public enum BuiltInModel {
  /// Small and quick; every text in any order.
  MINI_LM("all-minilm-l6-v2", "all-minilm-l6-v2-q", Pooling.MEAN, "", 256),

  /// Better at questions, and half as fast. A question is announced to it.
  BGE_SMALL(
      "bge-small-en-v1.5",
      "bge-small-en-v1.5-q",
      Pooling.FIRST,
      "Represent this sentence for searching relevant passages: ",
      512);

  /// How the vectors of tokens become the vector of a text.
  enum Pooling {
    MEAN,
    FIRST
  }

  /// Who computes, in recipes.
  public static final String PROVIDER = "built-in";

  private static final int DIMENSION = 384;

  private final String word;
  private final String file;
  private final Pooling pooling;
  private final String questionPrefix;
  private final int budget;

  BuiltInModel(String word, String file, Pooling pooling, String questionPrefix, int budget) {
    this.word = word;
    this.file = file;
    this.pooling = pooling;
    this.questionPrefix = questionPrefix;
    this.budget = budget;
  }

  /// The name in settings and on the command line.
  public String word() {
    return word;
  }

  String modelResource() {
    return "/" + file + ".onnx";
  }

  String tokenizerResource() {
    return "/" + file + "-tokenizer.json";
  }

  Pooling pooling() {
    return pooling;
  }

  String prefix(Purpose purpose) {
    return purpose == Purpose.QUERY ? questionPrefix : "";
  }

  int budget() {
    return budget;
  }

  int dimension() {
    return DIMENSION;
  }

  Recipe recipe() {
    String rules = "8 bit, " + pooling.name().toLowerCase(Locale.ROOT) + ", " + budget + " tokens";
    return new Recipe(PROVIDER, word, DIMENSION, rules);
  }
}

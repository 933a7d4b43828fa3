package app.commonplace.embedding;

import java.nio.file.Path;

/// A model that comes with the program.
///
/// @param natives where native code is unpacked
public record BuiltInSource(BuiltInModel builtIn, Path natives) implements EmbedderSource {
  @Override
  public String provider() {
    return BuiltInModel.PROVIDER;
  }

  @Override
  public String model() {
    return builtIn.word();
  }

  @Override
  public boolean sendsAway() {
    return false;
  }

  @Override
  public Embedder open() {
    return OnnxEmbedder.open(builtIn, natives);
  }
}

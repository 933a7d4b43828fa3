package app.commonplace.embedding.server;

/// What a server understands beyond the common ground.
public enum Dialect {
  /// Prices, credit and privacy can be asked for, and a key is needed.
  OPENROUTER,
  /// Only what OpenAI's interface has; often without a key.
  OPENAI
}

package app.commonplace.importing.sessions;

import app.commonplace.importing.Format;
import app.commonplace.importing.json.JsonShape;

/// A kind of sessions by its name and provider. Implementations are stateless.
public abstract class SessionFormat implements Format {
  private final String name;
  private final String provider;
  private final boolean experimental;

  protected SessionFormat(String name, String provider, boolean experimental) {
    this.name = name;
    this.provider = provider;
    this.experimental = experimental;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String provider() {
    return provider;
  }

  @Override
  public final boolean isExperimental() {
    return experimental;
  }

  /// Not by its keys alone, unless a format knows better.
  @Override
  public boolean recognises(JsonShape shape) {
    return false;
  }
}

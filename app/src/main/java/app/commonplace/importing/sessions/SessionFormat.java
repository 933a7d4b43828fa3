package app.commonplace.importing.sessions;

import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.NamedFormat;

/// A kind of sessions by its name and provider. Implementations are stateless.
public abstract class SessionFormat extends NamedFormat {
  private final boolean experimental;

  protected SessionFormat(String name, String provider, boolean experimental) {
    super(name, provider);
    this.experimental = experimental;
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

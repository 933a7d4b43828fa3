package app.commonplace.importing.parts;

import app.commonplace.importing.Format;

/// A format by its name and provider. Implementations are stateless.
public abstract class NamedFormat implements Format {
  private final String name;
  private final String provider;

  protected NamedFormat(String name, String provider) {
    this.name = name;
    this.provider = provider;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String provider() {
    return provider;
  }
}

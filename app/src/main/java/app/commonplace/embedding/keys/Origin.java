package app.commonplace.embedding.keys;

/// Where a server is: what must be equal for a key to be sent.
public record Origin(String scheme, String host, int port) {
  /// Host and port, the port only when it is not that of the scheme.
  public String place() {
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return usual ? name : name + ":" + port;
  }

  @Override
  public String toString() {
    return scheme + "://" + place();
  }
}

package app.commonplace.ui.markdown;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An address that may be opened when a person asks for it: http, https, mailto or a place in the
/// library, `commonplace://e/12#p345`, and nothing else. Showing it loads nothing.
///
/// @param address what is opened, in ASCII
/// @param host where it really leads, as a person should read it
/// @param dubious whether it looks like one place and leads to another: it carries a user name
///   before the host, or letters that only resemble Latin ones
public record SafeLink(String address, String host, boolean dubious) {
  private static final Set<String> WEB = Set.of("http", "https");
  private static final int LONGEST = 8_000;
  private static final Pattern INSIDE =
      Pattern.compile("commonplace://e/\\d{1,18}(?:#p\\d{1,18})?");

  /// The link of an address as a text gives it; empty when it must not be opened.
  public static Optional<SafeLink> of(String raw) {
    String address = raw.strip();
    if (address.isEmpty() || address.length() > LONGEST || hasHalfCharacters(address)) {
      return Optional.empty();
    }
    if (INSIDE.matcher(address).matches()) {
      return Optional.of(new SafeLink(address, address, false));
    }
    try {
      return of(new URI(escaped(address)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// Whether it leads to an entry or passage of the library, and so to nowhere outside.
  public boolean isInside() {
    return INSIDE.matcher(address).matches();
  }

  private static Optional<SafeLink> of(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (WEB.contains(scheme)) {
      return web(uri);
    }
    if (scheme.equals("mailto") && uri.isOpaque()) {
      String receiver = uri.getSchemeSpecificPart();
      int end = receiver.indexOf('?');
      String shown = end < 0 ? receiver : receiver.substring(0, end);
      return Optional.of(new SafeLink(uri.toASCIIString(), shown, false));
    }
    return Optional.empty();
  }

  private static Optional<SafeLink> web(URI uri) {
    String host = uri.getHost();
    if (host == null) {
      return Optional.empty();
    }
    boolean pretends = uri.getRawUserInfo() != null;
    boolean foreign = host.toLowerCase(Locale.ROOT).contains("xn--");
    String shown = foreign ? host + " (" + unicode(host) + ")" : host;
    return Optional.of(new SafeLink(uri.toASCIIString(), shown, pretends || foreign));
  }

  private static String unicode(String host) {
    try {
      return IDN.toUnicode(host);
    } catch (IllegalArgumentException e) {
      return "?";
    }
  }

  /// A half of a character pair has no code in any address, and the JDK's URI fails on it.
  private static boolean hasHalfCharacters(String address) {
    return address.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  /// Characters that an address must not have are written as percent codes, as browsers do; a host
  /// in other letters becomes its ASCII form.
  private static String escaped(String address) {
    var result = new StringBuilder(asciiHost(address));
    for (int i = 0; i < result.length(); i++) {
      char c = result.charAt(i);
      if (c <= ' ' || c == 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
        String code = codes(c);
        result.replace(i, i + 1, code);
        i += code.length() - 1;
      }
    }
    return result.toString();
  }

  private static String codes(char c) {
    var codes = new StringBuilder();
    for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
      codes.append("%%%02X".formatted(b));
    }
    return codes.toString();
  }

  private static String asciiHost(String address) {
    int start = address.indexOf("://") + 3;
    if (start < 3) {
      return address;
    }
    int end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String host = address.substring(start, end);
    if (host.chars().allMatch(c -> c < 0x80)) {
      return address;
    }
    try {
      return address.substring(0, start) + IDN.toASCII(host) + address.substring(end);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}

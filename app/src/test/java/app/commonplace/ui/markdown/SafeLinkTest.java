package app.commonplace.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "file:///etc/passwd",
        "FILE:///C:/Windows/System32/calc.exe",
        "smb://host/share",
        "vscode://file/x",
        "data:text/html,<script>alert(1)</script>",
        "//host/path",
        "\\\\host\\share",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "ms-settings:display",
        "vbscript:x",
        "ftp://host/file",
        "jar:http://host/a.jar!/",
        "http:",
        "http://",
        "https:///path",
        "http:relative",
        "relative/path",
        "#anchor",
        "sandbox:/mnt/data/report.csv",
        "mailto://host/x",
        "x-apple.systempreferences:",
        "https://example.org/\ud800",
        "commonplace:12",
        "commonplace://x/12",
        "commonplace://e/12/../../x",
        "commonplace://e/1234567890123456789",
      })
  void nothingButWebPagesMailAndPlacesInTheLibraryCanBeOpened(String address) {
    assertThat(SafeLink.of(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a?b=c#d, https://example.org/a?b=c#d, example.org, false",
    "HTTP://Example.org, HTTP://Example.org, Example.org, false",
    "https://example.org:8443/x, https://example.org:8443/x, example.org, false",
    "https://de.wikipedia.org/wiki/Grüße, https://de.wikipedia.org/wiki/Gr%C3%BC%C3%9Fe, de.wikipedia.org, false",
    "https://example.org/a b|c, https://example.org/a%20b%7Cc, example.org, false",
    "http://127.0.0.1:9/?q=x, http://127.0.0.1:9/?q=x, 127.0.0.1, false",
    "mailto:anna@example.org?subject=Hi, mailto:anna@example.org?subject=Hi, anna@example.org, false",
    "https://bank.example@evil.example/login, https://bank.example@evil.example/login, evil.example, true",
    "https://xn--bcher-kva.example/, https://xn--bcher-kva.example/, xn--bcher-kva.example (bücher.example), true",
    "https://bücher.example/, https://xn--bcher-kva.example/, xn--bcher-kva.example (bücher.example), true",
  })
  void showsWhereAnAddressReallyLeads(String raw, String address, String host, boolean dubious) {
    assertThat(SafeLink.of(raw)).contains(new SafeLink(address, host, dubious));
  }

  @ParameterizedTest
  @ValueSource(strings = {"commonplace://e/12", "commonplace://e/12#p345"})
  void placesInTheLibraryAreOpenedInside(String address) {
    assertThat(SafeLink.of(address)).contains(new SafeLink(address, address, false));
    assertThat(SafeLink.of(address).orElseThrow().isInside()).isTrue();
    assertThat(SafeLink.of("https://example.org").orElseThrow().isInside()).isFalse();
  }
}

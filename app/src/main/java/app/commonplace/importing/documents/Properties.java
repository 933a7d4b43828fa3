package app.commonplace.importing.documents;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.parts.LooseTimes;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// What an office document says of itself. Immutable once read.
final class Properties extends DefaultHandler {
  private final Map<String, String> words = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private Properties() {}

  static Properties of(Archive zip, String name) throws IOException {
    var properties = new Properties();
    Xml.read(zip, name, properties);
    return properties;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    text.setLength(0);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (!text.toString().isBlank()) {
      words.putIfAbsent(local, text.toString().strip());
    }
    text.setLength(0);
  }

  /// A document that says this of itself.
  Paper paper(String mime, List<Page> pages, List<String> remarks) {
    return new Paper(
        words.get("title"),
        first("creator", "initial-creator"),
        LooseTimes.of(first("created", "creation-date")),
        LooseTimes.of(first("modified", "date")),
        mime,
        pages,
        remarks);
  }

  private @Nullable String first(String... keys) {
    for (String key : keys) {
      if (words.containsKey(key)) {
        return words.get(key);
      }
    }
    return null;
  }
}

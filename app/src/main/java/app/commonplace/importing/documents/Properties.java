package app.commonplace.importing.documents;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.parts.LooseTimes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    Optional<Member> member = zip.find(name);
    if (member.isPresent()) {
      try (InputStream in = zip.open(member.get())) {
        Xml.read(in, properties);
      }
    }
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

  @Nullable String title() {
    return words.get("title");
  }

  @Nullable String author() {
    String author = words.get("creator");
    return author == null ? words.get("initial-creator") : author;
  }

  @Nullable Instant created() {
    String created = words.get("created");
    return LooseTimes.of(created == null ? words.get("creation-date") : created);
  }

  @Nullable Instant changed() {
    String changed = words.get("modified");
    return LooseTimes.of(changed == null ? words.get("date") : changed);
  }
}

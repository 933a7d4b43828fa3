package app.commonplace.importing.documents;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.parts.HtmlMarkdown;
import app.commonplace.importing.parts.LooseTimes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a book: its chapters in the order that it states, cut at their headings. One for each
/// file; one thread.
final class Epub {
  private static final int LARGEST_CHAPTER = 16 << 20;

  /// What the book says of itself and of its chapters.
  private static final class Contents extends DefaultHandler {
    private final Map<String, String> files = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String root;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      text.setLength(0);
      switch (local) {
        case "rootfile" -> root = root == null ? attributes.getValue("full-path") : root;
        case "item" -> {
          String id = attributes.getValue("id");
          String file = attributes.getValue("href");
          if (id != null && file != null) {
            files.put(id, file);
          }
        }
        case "itemref" -> {
          String id = attributes.getValue("idref");
          if (id != null) {
            order.add(id);
          }
        }
        default -> {}
      }
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
    }
  }

  private Epub() {}

  static Paper read(Archive zip) throws IOException {
    var container = new Contents();
    read(zip, Kind.EPUB_MAIN, container);
    String root = container.root;
    if (root == null) {
      throw new IOException("this book does not say where its contents are");
    }
    var contents = new Contents();
    read(zip, root, contents);
    String folder = root.substring(0, root.lastIndexOf('/') + 1);
    List<Map.Entry<String, String>> chapters = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (String id : contents.order) {
      String file = contents.files.get(id);
      Optional<Member> chapter = file == null ? Optional.empty() : zip.find(resolved(folder, file));
      if (chapter.isPresent()) {
        chapters.add(Map.entry(chapter.get().baseName(), markdown(zip, chapter.get())));
      } else {
        remarks.add("A chapter that the book names is not in it: %s.".formatted(id));
      }
    }
    return new Paper(
        contents.words.get("title"),
        contents.words.get("creator"),
        LooseTimes.of(contents.words.get("date")),
        null,
        "application/epub+zip",
        Sections.ofMarkdown(chapters),
        remarks);
  }

  private static void read(Archive zip, String name, Contents contents) throws IOException {
    if (!Xml.read(zip, name, contents)) {
      throw new IOException("it lacks " + name);
    }
  }

  /// A name in the zip; one that leads out of it is found nowhere.
  private static String resolved(String folder, String file) {
    try {
      URI whole = URI.create("/" + folder.replace(" ", "%20")).resolve(file);
      return String.valueOf(whole.normalize().getPath()).substring(1);
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
      // no address at all: perhaps a plain name
      return folder + file;
    }
  }

  /// Chapters are read as web pages are: a document type in them is never looked at.
  private static String markdown(Archive zip, Member chapter) throws IOException {
    try (InputStream in = zip.open(chapter)) {
      byte[] bytes = in.readNBytes(LARGEST_CHAPTER);
      return HtmlMarkdown.of(Jsoup.parse(new ByteArrayInputStream(bytes), null, "").body());
    }
  }
}

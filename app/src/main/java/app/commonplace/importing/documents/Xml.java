package app.commonplace.importing.documents;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads XML of strangers: without document types, so without entities, and without ever looking at
/// another file. Stateless.
final class Xml {
  private Xml() {}

  /// Tells a handler what stands in a file.
  ///
  /// @throws IOException with the reason when it is no XML, or has a document type
  static void read(InputStream in, DefaultHandler handler) throws IOException {
    try {
      parser().parse(in, handler);
    } catch (SAXParseException e) {
      boolean type = String.valueOf(e.getMessage()).contains("DOCTYPE");
      throw new IOException(
          type
              ? "its XML has a document type, which could read other files"
              : "its XML is damaged in line " + e.getLineNumber(),
          e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException("its XML cannot be read", e);
    }
  }

  /// Tells a handler what stands in a member of a zip; whether there is such a member.
  static boolean read(Archive zip, String name, DefaultHandler handler) throws IOException {
    Optional<Member> member = zip.find(name);
    if (member.isPresent()) {
      try (InputStream in = zip.open(member.get())) {
        read(in, handler);
      }
    }
    return member.isPresent();
  }

  private static SAXParser parser() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    SAXParser parser = factory.newSAXParser();
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return parser;
  }
}

package app.commonplace.importing.documents;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// The texts that cells of a spreadsheet name by number. How they are pronounced is left out. One
/// thread.
final class SharedTexts extends DefaultHandler {
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean pronounced;

  List<String> texts() {
    return texts;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "si" -> text.setLength(0);
      case "rPh" -> pronounced = true;
      case "t" -> inText = true;
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inText && !pronounced) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "si" -> texts.add(text.toString());
      case "rPh" -> pronounced = false;
      case "t" -> inText = false;
      default -> {}
    }
  }
}

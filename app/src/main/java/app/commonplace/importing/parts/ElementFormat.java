package app.commonplace.importing.parts;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import java.util.Set;

/// A format whose files hold conversations as JSON values that each stand for themselves.
/// Stateless.
public abstract class ElementFormat extends NamedFormat {
  private final Set<String> arrays;

  /// @param arrays keys of the outermost object whose arrays hold the conversations
  protected ElementFormat(String name, String provider, String... arrays) {
    super(name, provider);
    this.arrays = Set.of(arrays);
  }

  /// The item that a value is.
  ///
  /// @param account whose it is, when the value itself does not say
  protected abstract Item item(Element element, String account);

  /// Whose export this is; empty when it does not say.
  protected String account(Export export) {
    return "";
  }

  /// Whether conversations without ids are told apart by the name of their file as well, since many
  /// files hold such that begin alike.
  protected boolean isToldByFile() {
    return false;
  }

  /// Whether a value is part of the export without being a conversation.
  protected boolean isAside(Element element) {
    return false;
  }

  /// What takes the elements of an export: the reader of conversations, unless some of them first
  /// have to be brought together.
  protected Elements.Reader joining(Export export, Elements.Reader reader) {
    return reader;
  }

  @Override
  public void read(Export export, ItemSink sink) {
    String account = account(export);
    var beginnings = new Beginnings(element -> item(element, account), isToldByFile());
    Elements.Reader reader = joining(export, element -> sink.accept(beginnings.read(element)));
    new Elements(export, sink, arrays, "conversation")
        .forEach(element -> {
          if (!isAside(element)) {
            reader.read(element);
          }
        });
    reader.end();
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, element -> item(element, account));
  }
}

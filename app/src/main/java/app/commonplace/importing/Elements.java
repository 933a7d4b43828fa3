package app.commonplace.importing;

import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.JsonSplitter;
import app.commonplace.importing.json.Piece;
import app.commonplace.importing.json.SplitLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Goes through the elements of an export's JSON files, one at a time. What cannot be read is told
/// to the sink, with its place; everything else is handed to the format. One thread.
public final class Elements {
  /// An element that is a JSON object.
  ///
  /// @param raw its bytes as they stand in the file
  /// @param place where a person finds it
  /// @param remarks what was lost while it was cut out
  /// @param repaired bytes that were no UTF-8
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Element(
      Member member, JsonNode node, byte[] raw, String place, List<Remark> remarks, int repaired) {

    /// The same element saying something else, which its original says from now on.
    public Element saying(JsonNode other) {
      return new Element(member, other, Json.bytes(other), place, remarks, repaired);
    }
  }

  /// Reads an original that a library kept, as the element that it was.
  public static Item reread(byte[] raw, String place, Function<Element, Item> reader) {
    try {
      Json.Parsed parsed = Json.parse(raw);
      var member = new Member(place, raw.length);
      return reader.apply(
          new Element(member, parsed.node(), raw, place, List.of(), parsed.repaired()));
    } catch (InvalidJson e) {
      return new Item.Failed(place, "This original " + e.reason() + ".", 0);
    }
  }

  /// Makes something of an element.
  @FunctionalInterface
  public interface Reader {
    void read(Element element);

    /// Nothing more follows: what was held back is due.
    default void end() {}
  }

  private final Export export;
  private final ItemSink sink;
  private final Set<String> arrayNames;
  private final String word;
  private long bytesBefore;

  /// @param arrayNames keys of a file's outermost object whose arrays hold the elements
  /// @param word what an element is called when something is wrong with it: `conversation`
  public Elements(Export export, ItemSink sink, Set<String> arrayNames, String word) {
    this.export = export;
    this.sink = sink;
    this.arrayNames = arrayNames;
    this.word = word;
  }

  /// Reads all files of the export.
  public void forEach(Reader reader) {
    for (Member member : export.members()) {
      read(member, reader);
      bytesBefore += member.size();
    }
    sink.position(bytesBefore);
  }

  /// Opens a file where its JSON begins.
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /// Reads one file.
  public void read(Member member, Reader reader) {
    read(member, () -> export.archive().open(member), false, reader);
  }

  /// Reads the JSON that stands within a file of another kind.
  public void readWithin(Member member, Opening opening, Reader reader) {
    read(member, opening, true, reader);
  }

  private void read(Member member, Opening opening, boolean within, Reader reader) {
    try (var splitter = new JsonSplitter(opening.open(), SplitLimits.STANDARD, arrayNames)) {
      for (Piece piece = splitter.next(); piece != null; piece = splitter.next()) {
        switch (piece) {
          case Piece.Element element -> read(member, element, splitter, reader);
          case Piece.Broken broken -> fail(place(member, broken), sentence(broken.why()));
        }
        sink.position(bytesBefore + splitter.position());
      }
      tellHowItEnded(member, splitter, within);
    } catch (IOException e) {
      tell(Remark.lost(member.name(), "This file could not be read: " + e.getMessage() + "."));
    }
  }

  private void read(Member member, Piece.Element element, JsonSplitter splitter, Reader reader)
      throws IOException {
    String place = place(member, element);
    try {
      Json.Parsed parsed = Json.parse(element.bytes());
      if (parsed.node().isObject()) {
        reader.read(
            new Element(
                member,
                parsed.node(),
                element.bytes(),
                place,
                cuts(place, element.cutStrings()),
                parsed.repaired()));
      } else {
        fail(place, "Where a " + word + " should be stands something else.");
        splitter.resumeInside();
      }
    } catch (InvalidJson e) {
      fail(place, sentence(e.reason()));
      splitter.resumeInside();
    }
  }

  private static List<Remark> cuts(String place, int cutStrings) {
    var remarks = new ArrayList<Remark>();
    if (cutStrings > 0) {
      int megabytes = SplitLimits.STANDARD.string() >> 20;
      String what = cutStrings == 1 ? "A text was" : cutStrings + " texts were";
      remarks.add(
          Remark.part(place, "%s longer than %d MB and cut there.".formatted(what, megabytes)));
    }
    return remarks;
  }

  private void fail(String place, String reason) {
    sink.accept(new Item.Failed(place, reason, 0));
  }

  private String sentence(String predicate) {
    return "This " + word + " " + predicate + ".";
  }

  private void tellHowItEnded(Member member, JsonSplitter splitter, boolean within) {
    if (splitter.isIncomplete()) {
      tell(Remark.lost(member.name(), "This file is incomplete: its end is missing."));
    } else if (splitter.hasTrailingText() && !within) {
      tell(
          Remark.note(member.name(), "Something that is no JSON follows at the end; it was left."));
    }
  }

  private void tell(Remark remark) {
    sink.accept(new Item.Aside(remark));
  }

  private String place(Member member, Piece piece) {
    boolean whole = piece.offset() == 0 && piece.index() == 1;
    return whole
        ? member.name()
        : "%s, %s %d (byte %d)".formatted(member.name(), word, piece.index(), piece.offset());
  }
}

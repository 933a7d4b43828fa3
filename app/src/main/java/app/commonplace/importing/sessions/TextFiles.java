package app.commonplace.importing.sessions;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.Utf8;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/// Reads files of text, one after the other. Bytes that are no UTF-8 become U+FFFD. One thread.
public final class TextFiles {
  /// Reads the lines of one file.
  @FunctionalInterface
  public interface Reader {
    void read(String name, BufferedReader lines) throws IOException;
  }

  /// Makes an item of lines.
  @FunctionalInterface
  public interface ItemReader {
    Item read(BufferedReader lines) throws IOException;
  }

  private TextFiles() {}

  /// Reads the text that a library kept as an original.
  public static Item reread(byte[] raw, ItemReader reader) {
    String text = new String(raw, StandardCharsets.UTF_8);
    try (var lines = new BufferedReader(new StringReader(text))) {
      return reader.read(lines);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
  }

  /// Reads all files of an export.
  public static void read(Export export, ItemSink sink, Reader reader) {
    long done = 0;
    for (Member member : export.members()) {
      try (var lines =
          new BufferedReader(
              new InputStreamReader(
                  Utf8.stream(export.archive().open(member)), StandardCharsets.UTF_8))) {
        reader.read(member.name(), lines);
      } catch (IOException e) {
        sink.accept(
            new Item.Aside(
                Remark.lost(
                    member.name(), "This file could not be read: " + e.getMessage() + ".")));
      }
      done += member.size();
      sink.position(done);
    }
  }
}

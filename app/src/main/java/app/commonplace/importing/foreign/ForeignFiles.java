package app.commonplace.importing.foreign;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the databases of an export, one after the other. One that is damaged is told and costs
/// only what could not be read of it. One thread.
public final class ForeignFiles {
  /// Reads one database.
  @FunctionalInterface
  public interface Reader {
    void read(ForeignDatabase database, Member member) throws IOException;
  }

  private ForeignFiles() {}

  /// Whether a file is a database with tables, or `table.column`, of these names.
  public static boolean hasTables(Beginning beginning, String... names) {
    if (!beginning.bytes().startsWith(ForeignDatabase.MARK)) {
      return false;
    }
    Set<String> tables = ForeignDatabase.tables(beginning.archive(), beginning.member());
    for (String name : names) {
      if (!tables.contains(name.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /// Recognises a file by the tables of [#hasTables].
  ///
  /// @param reason such as "it is a database with sessions of Goose"
  public static Optional<Recognition> recognise(
      Beginning beginning, String reason, String... names) {
    return hasTables(beginning, names)
        ? Optional.of(Recognition.certain(reason))
        : Optional.empty();
  }

  /// Whether a file is a database at all; one that cannot be read is none, and whoever reads it as
  /// something else says what is wrong with it.
  public static boolean isDatabase(Archive archive, Member member) {
    try (InputStream in = archive.open(member)) {
      byte[] head = in.readNBytes(ForeignDatabase.MARK.length());
      return new String(head, StandardCharsets.ISO_8859_1).equals(ForeignDatabase.MARK);
    } catch (IOException _) {
      return false;
    }
  }

  /// Reads all databases of an export.
  public static void read(Export export, ItemSink sink, Reader reader) {
    long done = 0;
    for (Member member : export.members()) {
      read(export.archive(), member, sink, reader);
      done += member.size();
      sink.position(done);
    }
  }

  /// Reads the databases of an export that has other files, too; answers the export of those.
  public static Export readAmong(Export export, ItemSink sink, Reader reader) {
    var others = new ArrayList<Member>();
    for (Member member : export.members()) {
      if (isDatabase(export.archive(), member)) {
        read(export.archive(), member, sink, reader);
      } else {
        others.add(member);
      }
    }
    return new Export(export.format(), export.archive(), others);
  }

  /// Reads one database.
  public static void read(Archive archive, Member member, ItemSink sink, Reader reader) {
    try (ForeignDatabase database = ForeignDatabase.open(archive, member, sink::stopIfCancelled)) {
      reader.read(database, member);
    } catch (IOException e) {
      sink.accept(
          new Item.Aside(
              Remark.lost(member.name(), "This file could not be read: " + e.getMessage() + ".")));
    }
  }
}

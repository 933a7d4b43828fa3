package app.commonplace.importing;

import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import java.util.Optional;

/// One kind of export: recognises it by content, and reads it into drafts. Knows no database.
/// Implementations are stateless and thread-safe.
public interface Format {

  /// The word for this format in receipts and for `import --format`, for example `chatgpt`.
  String name();

  /// The provider of its entries, for example `chatgpt` (see [app.commonplace.model.Provider]);
  /// `various` when each entry names its own.
  String provider();

  /// Whether a JSON file of this shape holds entries of this format. File names are never asked.
  boolean recognises(JsonShape shape);

  /// How sure this format is that a file is its own, and why; empty when it is not. The surest
  /// format reads the file, the first of several alike.
  default Optional<Recognition> recognise(Beginning beginning) {
    return Recognition.byKeys(beginning.shape(), this::recognises);
  }

  /// Whether this reader was built from descriptions alone: nobody has seen it read a real export
  /// yet. The receipt says so.
  default boolean isExperimental() {
    return false;
  }

  /// Whether the folders of its files are parts of one whole: a task or a session each. Lists of
  /// other formats stand for an export of their own in each folder.
  default boolean spansFolders() {
    return false;
  }

  /// Whether another file of the archive belongs to a JSON file of this format, and so is no export
  /// of its own even if it looks like one: an uploaded `conversations.json` among its attachments.
  default boolean isSideFile(Member json, Member other) {
    return false;
  }

  /// Whether it looks into a file, going by where that lies, when it reads one of its own.
  default boolean looksInto(Member other) {
    return false;
  }

  /// Whether a file in which there is nothing to tell it by is a conversation of this format, going
  /// by its name beside others of it.
  default boolean isOneByName(Member empty) {
    return false;
  }

  /// Whether it takes whatever is no export: beside an export such files are left alone, since they
  /// belong to it.
  default boolean isLastResort() {
    return false;
  }

  /// What an export claims to be the whole of; empty for anything less than an account. Only such
  /// an export can show by what it lacks that something is gone at the provider.
  default Optional<WholeAccount> whole(Export export) {
    return Optional.empty();
  }

  /// Reads all entries of an export, one at a time, with bounded memory.
  void read(Export export, ItemSink sink);

  /// Makes the item again from the original JSON that a library kept. Files have no bytes then and
  /// say [app.commonplace.model.Part.Meta#MISSING]; a caller keeps the bytes it has.
  ///
  /// @param account the account the entry was kept under, which a raw need not name
  Item reread(byte[] raw, String place, String account);
}

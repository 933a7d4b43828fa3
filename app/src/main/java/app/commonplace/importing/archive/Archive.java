package app.commonplace.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One imported file, folder or zip, open for reading. Made by [Archives]. Thread-safe until
/// closed: one thread may read entries while another reads the bytes of files.
///
/// Whatever is wrong with it as a whole is a [app.commonplace.problems.Problem] when it is opened
/// or read: damaged, encrypted, or larger than is sensible.
public interface Archive extends AutoCloseable {

  /// Where it lies.
  Path path();

  /// Its name without folders.
  default String name() {
    Path name = path().getFileName();
    return name == null ? path().toString() : name.toString();
  }

  /// Its bytes on disk.
  long size();

  /// Identifies it by content, 64 hexadecimal digits: of the file's bytes, or for a folder of the
  /// sorted names and contents. Computed when first asked, which reads everything once.
  String sha256();

  /// The files in it, sorted by name, directories and system litter left out.
  List<Member> members();

  /// Opens one member. Every byte read counts against the budget of the archive.
  InputStream open(Member member) throws IOException;

  /// What was found in it but will not be read, and why: links, pipes, nested archives, double
  /// names.
  List<Skipped> skipped();

  /// When this member was packed, as far as the archive knows.
  default Optional<Instant> packedAt(Member member) {
    return Optional.empty();
  }

  /// Names of the zips within it, which are opened when it holds no export itself.
  default List<String> nested() {
    return List.of();
  }

  /// Whether its end is missing and this is what could be saved of it.
  boolean incomplete();

  /// The member of exactly this name.
  default Optional<Member> find(String name) {
    return members().stream().filter(member -> member.name().equals(name)).findFirst();
  }

  @Override
  void close();

  /// Something that will not be read.
  record Skipped(String name, String reason) {}
}

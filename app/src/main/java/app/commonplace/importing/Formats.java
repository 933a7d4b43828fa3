package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.ArchiveFinder;
import app.commonplace.importing.archive.Archives;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The formats this version reads, in the order they are asked. Immutable.
public record Formats(List<Format> all) {
  public Formats {
    all = List.copyOf(all);
  }

  /// The format of this name, such as a raw in a library remembers it.
  public Optional<Format> named(String name) {
    return all.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /// The archives at a path: a file is one; in a folder each zip with an export is one, and each of
  /// several unpacked exports side by side.
  public List<Archives.Found> find(Path path, Archives.Reading how) {
    return new ArchiveFinder(archive -> look(archive, Answers.NONE).folders(), how).find(path);
  }

  /// The same, of a folder without some of its files.
  public List<Archives.Found> find(Path folder, Set<Path> without, Archives.Reading how) {
    return new ArchiveFinder(archive -> look(archive, Answers.NONE).folders(), how)
        .find(folder, without);
  }

  /// Without those that read whatever no other does.
  Formats withoutLastResorts() {
    return new Formats(all.stream().filter(format -> !format.isLastResort()).toList());
  }

  /// What an archive holds, one export for each format, by looking at its content.
  ///
  /// @throws Problem that says in one sentence what the archive is instead, when this version can
  ///   read nothing in it
  public List<Export> detect(Archive archive) {
    return look(archive, Answers.NONE).exports();
  }

  /// What an archive holds in the format of this name.
  public List<Export> detect(Archive archive, String name) {
    Format only = named(name).orElseThrow(() -> noFormat(name));
    return Detection.as(only, archive).exports();
  }

  /// Looks at what an archive holds, with what a person answered about files in doubt.
  public Detection look(Archive archive, Answers answers) {
    String source = answers.source();
    List<Format> said = source == null ? List.of() : of(source);
    return said.isEmpty() ? new Detection(archive, all, answers) : Detection.among(said, archive);
  }

  /// The formats that a provider's chats come in.
  private List<Format> of(String provider) {
    return all.stream().filter(format -> format.provider().equals(provider)).toList();
  }

  private Problem noFormat(String name) {
    List<String> names = all.stream().map(Format::name).toList();
    return new Problem(
        ProblemCode.USAGE,
        "There is no format " + name + ".",
        "Formats are " + String.join(", ", names) + ".");
  }
}

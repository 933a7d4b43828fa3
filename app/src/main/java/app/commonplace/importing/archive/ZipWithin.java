package app.commonplace.importing.archive;

/// Opens a file of an archive that is itself a zip, such as a text document of an office program.
/// Stateless.
public final class ZipWithin {
  private ZipWithin() {}

  /// The zip, unpacked for as long as it is open; its own archive may not be closed before.
  ///
  /// @throws app.commonplace.problems.Problem when it is damaged, or larger than is sensible
  public static Archive open(Archive archive, Member member) {
    return NestedZip.open(archive, member.name(), Archives.Reading.STANDARD);
  }
}

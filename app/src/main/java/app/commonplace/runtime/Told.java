package app.commonplace.runtime;

/// What is said once on a machine, and was. Immutable.
///
/// @param file on leaving, which file the library is
/// @param linking how an entry is linked
public record Told(boolean file, boolean linking) {
  public static final Told NOTHING = new Told(false, false);

  public Told withFile() {
    return new Told(true, linking);
  }

  public Told withLinking() {
    return new Told(file, true);
  }
}

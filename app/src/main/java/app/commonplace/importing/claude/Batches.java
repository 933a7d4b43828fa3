package app.commonplace.importing.claude;

import app.commonplace.importing.WholeAccount;
import app.commonplace.importing.archive.Archive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Claude cuts a large account into several zips and numbers all from nought on, also an only one;
/// nothing inside says how many there are. So one is whole as long as no other of its export has
/// been seen. Stateless.
final class Batches {
  private static final Pattern NAME =
      Pattern.compile("(?<series>.+-batch-)(?<number>\\d{1,9})(?<rest>\\D.*)?");

  private Batches() {}

  /// What an archive of an account may claim after all.
  static WholeAccount claim(Archive archive, WholeAccount claimed) {
    Matcher name = NAME.matcher(archive.name());
    if (!name.matches()) {
      return claimed;
    }
    boolean first = Integer.parseInt(name.group("number")) == 0;
    return new WholeAccount(
        claimed.account(), name.group("series"), first && !liesBesideNext(archive, name));
  }

  private static boolean liesBesideNext(Archive archive, Matcher name) {
    int digits = name.group("number").length();
    String rest = name.group("rest") == null ? "" : name.group("rest");
    String next = name.group("series") + ("%0" + digits + "d").formatted(1) + rest;
    Path path = archive.path();
    return Files.exists(path.resolveSibling(next));
  }
}

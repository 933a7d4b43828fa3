package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells an official archive of a whole account from anything less: the file that says whose it is
/// lies beside the list of all conversations, and that list has no gap. Stateless.
public final class AccountArchive {
  private static final Pattern LIST = Pattern.compile("conversations(?:-(\\d{1,9}))?\\.json");

  private AccountArchive() {}

  /// The account whose conversations an archive holds all of; empty for anything less.
  ///
  /// @param account as its entries name it; empty when that is not known
  /// @param accountFile the name of the file that says whose they are
  public static Optional<WholeAccount> claim(Export export, String account, String accountFile) {
    return !account.isEmpty() && isWhole(export, accountFile)
        ? Optional.of(WholeAccount.of(account))
        : Optional.empty();
  }

  /// Whether it holds all conversations of one account.
  private static boolean isWhole(Export export, String accountFile) {
    Archive archive = export.archive();
    List<Member> accounts =
        archive.members().stream().filter(member -> member.baseName().equals(accountFile)).toList();
    if (archive.incomplete() || accounts.size() != 1) {
      return false;
    }
    List<Member> lists =
        export.members().stream()
            .filter(member -> LIST.matcher(member.baseName()).matches())
            .toList();
    String folder = accounts.getFirst().folder();
    return lists.stream().allMatch(list -> list.folder().equals(folder)) && hasNoGap(lists);
  }

  /// One list, or pieces numbered from nought on.
  private static boolean hasNoGap(List<Member> lists) {
    Set<Integer> numbers = new HashSet<>();
    for (Member list : lists) {
      Matcher name = LIST.matcher(list.baseName());
      if (name.matches() && name.group(1) == null) {
        return lists.size() == 1;
      }
      numbers.add(Integer.valueOf(name.group(1)));
    }
    for (int piece = 0; piece < lists.size(); piece++) {
      if (!numbers.contains(piece)) {
        return false;
      }
    }
    return !lists.isEmpty();
  }
}

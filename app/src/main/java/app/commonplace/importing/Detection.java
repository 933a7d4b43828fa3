package app.commonplace.importing;

import app.commonplace.importing.Candidates.Candidate;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks at the beginning of every file of one archive and says what it holds. One thread, used
/// once.
public final class Detection {
  private static final int NAMED = 5;

  private static final String AS_DOCUMENT =
      "On the command line, --format documents reads it as a document.";

  private static final Pattern CONVERSATIONS = Pattern.compile("conversations(-\\d+)?\\.json");

  private final Archive archive;
  private final Answers answers;
  private final boolean told;
  private final Map<Format, List<Member>> found = new LinkedHashMap<>();
  private final Map<Format, String> reasons = new HashMap<>();
  private final Map<Member, Doubt> doubtful = new LinkedHashMap<>();
  private final Set<Member> answered = new HashSet<>();
  private final Map<Member, Boolean> lists = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Set<String> unread = new TreeSet<>();
  private @Nullable String aside;
  private boolean sure;
  private boolean batchIndex;
  private final Set<Member> emptyLists = new LinkedHashSet<>();
  private boolean webPage;
  private boolean otherJson;

  Detection(Archive archive, List<Format> formats, Answers answers) {
    this(archive, formats, answers, false);
  }

  private Detection(Archive archive, List<Format> formats, Answers answers, boolean told) {
    this.archive = archive;
    this.answers = answers;
    this.told = told;
    for (Archive.Skipped skipped : archive.skipped()) {
      remarks.add(Remark.skipped(skipped.name(), "Not read: " + skipped.reason() + "."));
    }
    if (archive.incomplete()) {
      remarks.add(
          Remark.lost(archive.name(), "The archive is incomplete: this is what is left of it."));
    }
    archive.members().forEach(member -> look(member, formats));
    unread.removeIf(name -> {
      var member = new Member(name, 0);
      return found.keySet().stream().anyMatch(format -> format.looksInto(member));
    });
    takeEmpty();
    forgetSideFiles();
    if (sure) {
      forgetWhatLiesBeside();
      tellUnread();
    }
    if (holdsConversations()) {
      tellEmpty();
    }
  }

  /// An empty list among the files of a format in which each is a conversation is one of these.
  private void takeEmpty() {
    for (Member member : List.copyOf(emptyLists)) {
      for (Map.Entry<Format, List<Member>> one : found.entrySet()) {
        if (one.getKey().isOneByName(member) && emptyLists.remove(member)) {
          one.getValue().add(member);
          lists.put(member, false);
        }
      }
    }
  }

  /// Says which files of JSON beside an export no format reads.
  private void tellUnread() {
    tell("This version does not know what these files hold, so they were left out: %s%s.", unread);
  }

  /// Says which lists beside an export have nothing in them.
  private void tellEmpty() {
    List<String> names =
        emptyLists.stream()
            .filter(member -> !LookAlikes.mayBeEmpty(member.baseName()))
            .map(Member::name)
            .toList();
    tell("There is nothing in these lists: %s%s.", names);
  }

  private void tell(String sentence, Collection<String> files) {
    if (!files.isEmpty()) {
      String more = files.size() > NAMED ? " and %d more".formatted(files.size() - NAMED) : "";
      String names = files.stream().limit(NAMED).collect(Collectors.joining(", "));
      remarks.add(Remark.skipped(archive.name(), sentence.formatted(names, more)));
    }
  }

  /// Looks for what one format can read, since a person said that it is of that one.
  static Detection as(Format format, Archive archive) {
    return among(List.of(format), archive);
  }

  /// Looks for what some formats can read, since a person said that it is of one of them.
  static Detection among(List<Format> formats, Archive archive) {
    return new Detection(archive, formats, Answers.NONE, true);
  }

  /// What lies beside an export belongs to it, but for what a person wanted read as a document. It
  /// is not worth a question either.
  private void forgetWhatLiesBeside() {
    found.forEach((format, members) ->
        members.removeIf(member -> format.isLastResort() && !answered.contains(member)));
    found.values().removeIf(List::isEmpty);
    doubtful.values().removeIf(doubt -> !doubt.isBetweenExports());
  }

  private void forgetSideFiles() {
    Map<Format, List<Member>> exports = Map.copyOf(found);
    exports.forEach((format, jsons) -> {
      for (Member json : List.copyOf(jsons)) {
        lists.keySet().removeIf(other -> format.isSideFile(json, other));
        doubtful.keySet().removeIf(other -> format.isSideFile(json, other));
        remarks.removeIf(remark -> format.isSideFile(json, new Member(remark.place(), 0)));
        unread.removeIf(name -> format.isSideFile(json, new Member(name, 0)));
        emptyLists.removeIf(other -> format.isSideFile(json, other));
      }
    });
    found.values().forEach(members -> members.removeIf(member -> !lists.containsKey(member)));
    found.values().removeIf(List::isEmpty);
  }

  private void look(Member member, List<Format> formats) {
    try {
      look(member, Beginning.of(archive, member), formats);
    } catch (IOException e) {
      remarks.add(
          Remark.lost(member.name(), "This file could not be read: " + e.getMessage() + "."));
    }
  }

  private void look(Member member, Beginning beginning, List<Format> formats) {
    JsonShape shape = beginning.shape();
    Optional<String> none = told ? Optional.empty() : LookAlikes.aside(shape);
    if (none.isPresent()) {
      aside = none.get();
      remarks.add(Remark.skipped(member.name(), aside));
      return;
    }
    batchIndex |= LookAlikes.isClaudeBatchIndex(shape);
    boolean emptyHere = LookAlikes.isEmptyList(shape);
    if (emptyHere) {
      emptyLists.add(member);
    }
    var candidates = Candidates.of(formats, beginning);
    boolean something = batchIndex || emptyHere;
    String oddity = told ? "" : oddity(member, shape);
    Optional<Candidate> surest = candidates.surest();
    boolean known = surest.isPresent() && !surest.get().format().isLastResort();
    if (!known && LookAlikes.isUnread(member.baseName(), shape)) {
      unread.add(member.name());
    }
    if (known) {
      emptyLists.remove(member);
    }
    if (surest.isPresent() && (candidates.isSure() || told || (!something && oddity.isEmpty()))) {
      take(member, shape, surest.get(), told ? List.of() : candidates.inDoubt(), "");
      return;
    }
    if (surest.isPresent() && !something) {
      boolean taken = take(member, shape, null, candidates.all(), oddity);
      if (taken) {
        return;
      }
    }
    webPage |= shape.outer() == JsonShape.Outer.MARKUP;
    otherJson |= shape.isArray() || shape.isObject();
  }

  /// Reads a file as a format, unless it is in doubt and a person wants it otherwise.
  ///
  /// @param guess what it is read as when nobody says anything; null to leave it then
  /// @param inDoubt what it may be; none when that is clear
  private boolean take(
      Member member,
      JsonShape shape,
      @Nullable Candidate guess,
      List<Candidate> inDoubt,
      String oddity) {
    var doubt = Doubt.of(oddity, inDoubt, member);
    Optional<String> answer = inDoubt.isEmpty() ? Optional.empty() : answers.to(doubt.kind());
    if (answer.isPresent()) {
      return takeAnswered(member, shape, doubt, inDoubt, answer.get());
    }
    if (!inDoubt.isEmpty()) {
      doubtful.put(member, doubt);
    }
    if (guess == null) {
      return false;
    }
    guess.remark(member, inDoubt).ifPresent(remarks::add);
    read(member, shape, guess.format(), guess.recognition().reason());
    sure |= guess.recognition().isCertain();
    return true;
  }

  private boolean takeAnswered(
      Member member, JsonShape shape, Doubt doubt, List<Candidate> inDoubt, String answer) {
    Optional<Candidate> wanted =
        inDoubt.stream().filter(one -> one.format().name().equals(answer)).findFirst();
    if (wanted.isEmpty()) {
      remarks.add(Remark.skipped(member.name(), "It was left out, as you chose."));
      return false;
    }
    answered.add(member);
    unread.remove(member.name());
    boolean likeliest = doubt.oddity().isEmpty() && wanted.get().equals(inDoubt.getFirst());
    String reason = likeliest ? wanted.get().recognition().reason() : "you chose so";
    read(member, shape, wanted.get().format(), reason);
    sure |= wanted.get().recognition().isCertain();
    return true;
  }

  private void read(Member member, JsonShape shape, Format format, String reason) {
    found.computeIfAbsent(format, _ -> new ArrayList<>()).add(member);
    lists.put(member, shape.isArray() && !format.spansFolders() && !format.isLastResort());
    reasons.putIfAbsent(format, reason);
  }

  /// What makes it doubtful that a file is a document, although it could be read as one.
  private static String oddity(Member member, JsonShape shape) {
    if (!isMisnamed(member, shape)) {
      return "";
    }
    return shape.outer() == JsonShape.Outer.MARKUP
        ? "It is a web page, although its name says JSON."
        : "It is no JSON, although its name says so.";
  }

  /// Whether the name says JSON and the content does not, such as a page that asks to sign in.
  private static boolean isMisnamed(Member member, JsonShape shape) {
    return !shape.isArray()
        && !shape.isObject()
        && member.baseName().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /// What a person should be asked, since nothing in these files is beyond doubt. Without an answer
  /// the likeliest is right.
  public List<Doubt> doubts() {
    var byKind = new LinkedHashMap<Doubt.Kind, Doubt>();
    doubtful.values().forEach(doubt -> byKind.merge(doubt.kind(), doubt, Doubt::and));
    return List.copyOf(byKind.values());
  }

  /// The exports, one for each format.
  ///
  /// @throws Problem that says what the archive is instead, when there are none
  public List<Export> exports() {
    boolean onlyBeside =
        !told
            && !holdsConversations()
            && (holdsDatabasesOfCherryStudio() || isAccountWithoutConversations());
    if (found.isEmpty() || onlyBeside) {
      throw nothing();
    }
    var exports = new ArrayList<Export>();
    found.forEach((format, members) ->
        exports.add(
            new Export(
                format,
                archive,
                members,
                reasons.getOrDefault(format, ""),
                exports.isEmpty() ? remarks : List.of())));
    return exports;
  }

  /// The folders that hold an export: those with lists of entries, else the archive as a whole.
  Set<String> folders() {
    var folders = new TreeSet<String>();
    boolean exports = false;
    for (Map.Entry<Format, List<Member>> one : found.entrySet()) {
      if (!one.getKey().isLastResort()) {
        exports = true;
        one.getValue().stream()
            .filter(this::isList)
            .forEach(member -> folders.add(member.folder()));
      }
    }
    return folders.isEmpty() && exports ? Set.of("") : folders;
  }

  private boolean isList(Member member) {
    return lists.getOrDefault(member, false);
  }

  private Problem nothing() {
    String name = archive.name();
    if (batchIndex) {
      return new Problem(
          ProblemCode.FORMAT_UNKNOWN,
          name + " is only the list of the parts of a Claude export; there are no chats in it.",
          "Import the batch zips it names instead; the e-mail from Claude links to them.");
    }
    if (aside != null) {
      return unknown(name + " holds no chats. " + aside);
    }
    if (!emptyLists.isEmpty()) {
      return unknown(name + " holds no conversations: the list in it is empty.");
    }
    if (webPage) {
      return new Problem(
          ProblemCode.FORMAT_UNKNOWN,
          name + " is a web page, not an export.",
          "Choose the zip that the provider sent, or its conversations.json. " + AS_DOCUMENT);
    }
    if (holdsDatabasesOfCherryStudio()) {
      return new Problem(
          ProblemCode.FORMAT_UNKNOWN,
          name + " is a backup of Cherry Studio that holds the program's own databases.",
          "Export the topics as Markdown in Cherry Studio, and import those files.");
    }
    boolean nested = archive.members().isEmpty() && !archive.skipped().isEmpty();
    if (nested) {
      String reason = archive.skipped().getFirst().reason();
      return unknown(name + " holds nothing that can be read: " + reason + ".");
    }
    if (!doubtful.isEmpty()) {
      return new Problem(
          ProblemCode.FORMAT_UNKNOWN,
          name + " holds text under a name of JSON, and no export that this version knows.",
          AS_DOCUMENT);
    }
    return unknown(
        otherJson
            ? name + " is JSON, but of no kind that this version knows."
            : name + " holds no export that this version knows.");
  }

  /// An export of an account in which nothing was said: what lies beside its empty list is no
  /// document of a person.
  private boolean isAccountWithoutConversations() {
    return emptyLists.stream()
        .filter(member -> CONVERSATIONS.matcher(member.baseName()).matches())
        .map(Member::folder)
        .anyMatch(folder ->
            (archive.find(folder + "user.json").isPresent()
                    || archive.find(folder + "users.json").isPresent())
                && found.values().stream()
                    .flatMap(List::stream)
                    .allMatch(member -> member.name().startsWith(folder)));
  }

  private boolean holdsConversations() {
    return found.keySet().stream().anyMatch(format -> !format.isLastResort());
  }

  /// Backups of Cherry Studio hold the folders of its browser since their sixth generation, and a
  /// database of its own since its second version. What people uploaded lies beside them and would
  /// be read as documents, as if that were all.
  private boolean holdsDatabasesOfCherryStudio() {
    List<String> names = archive.members().stream().map(Member::name).toList();
    return names.stream().anyMatch(name -> name.endsWith("cherrystudio.sqlite"))
        || (names.stream().anyMatch(name -> name.contains("IndexedDB/"))
            && names.stream().anyMatch(name -> name.contains("Local Storage/")));
  }

  private static Problem unknown(String sentence) {
    return new Problem(
        ProblemCode.FORMAT_UNKNOWN,
        sentence,
        "What can be read: exports of ChatGPT, Claude, Gemini and some thirty more, as zip, folder"
            + " or JSON; PDF, Word, Markdown, web pages.");
  }
}

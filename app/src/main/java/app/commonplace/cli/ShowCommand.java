package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.model.Entry;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows an entry.
@Command(
    name = "show",
    description = "Show an entry: the branch that is current, another one, or all of it.",
    footer =
        "JSON: entry{as in list}, passages[]{id, externalId, parentId, role, author, model,"
            + " createdAt, current, hidden, parts[]{kind, language, mime, name, text, blob,"
            + " present, meta{}, read{characters, lacking, text}}, text}. Read tells what was read out of an"
            + " attachment, if it was; with --attachments its text comes along. Hidden passages are left out of text unless --all is"
            + " given; JSON marks them. With --history instead of passages: history[]{import,"
            + " importedAt, archive, title, passages, new, rewritten, gone}, the oldest export"
            + " first.")
final class ShowCommand implements Action {
  private record Shown(Entry entry, List<Passage> passages, ReadFiles read) {}

  @Parameters(paramLabel = "ENTRY", description = "Number, address or id of an entry.")
  String entry = "";

  @Option(
      names = "--branch",
      paramLabel = "LEAF",
      description = "The branch that ends in, or leads through, this passage.")
  @Nullable Long leaf;

  @Option(names = "--all", description = "All branches, and what is hidden.")
  boolean all;

  @Option(
      names = "--history",
      description =
          "How it changed from one export to the next: renamed, written anew, gone at its source.")
  boolean history;

  @Option(
      names = "--attachments",
      description = "Also the texts that were read out of attachments.")
  boolean attachments;

  @Override
  public Outcome run(Session session) {
    return history ? history(session) : passages(session);
  }

  private Outcome history(Session session) {
    return session.read(engine -> {
      Entry found = engine.library().read(reading -> EntryArgument.entry(reading, entry));
      return HistoryAnswer.of(found, engine.importer().history(found.id()));
    });
  }

  private Outcome passages(Session session) {
    return session.read(engine -> {
      Shown shown =
          engine
              .library()
              .read(reading -> {
                Entry found = EntryArgument.entry(reading, entry);
                List<Passage> chosen = chosen(reading.passages().of(found.id()));
                return new Shown(
                    found, chosen, ReadFiles.of(reading, found.id(), chosen, attachments));
              });
      var json =
          new JsonObject()
              .with("entry", EntryAnswer.json(shown.entry()))
              .with(
                  "passages",
                  shown.passages().stream()
                      .map(passage -> PassageAnswer.json(passage, shown.read()))
                      .toList());
      return Outcome.done(
          json,
          terminal ->
              new PassageText(terminal, shown.read()).print(shown.entry(), shown.passages(), all));
    });
  }

  private List<Passage> chosen(List<Passage> passages) {
    if (all) {
      return passages;
    }
    if (leaf == null) {
      return passages.stream().filter(Passage::current).toList();
    }
    Set<PassageId> branch = branch(passages, new PassageId(leaf));
    return passages.stream().filter(passage -> branch.contains(passage.id())).toList();
  }

  /// The way from the root to a passage, and on to the end by the last child each time.
  private Set<PassageId> branch(List<Passage> passages, PassageId through) {
    var parents = new HashMap<PassageId, @Nullable PassageId>();
    var lastChild = new HashMap<PassageId, PassageId>();
    for (Passage passage : passages) {
      PassageId parent = passage.parent();
      parents.put(passage.id(), parent);
      if (parent != null) {
        lastChild.put(parent, passage.id());
      }
    }
    if (!parents.containsKey(through)) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "Entry " + entry + " has no passage " + through + ".",
          "`commonplace show " + entry + " --all` shows every passage.");
    }
    var branch = new HashSet<PassageId>();
    follow(parents, through, branch);
    follow(lastChild, through, branch);
    return branch;
  }

  private static void follow(
      Map<PassageId, ? extends @Nullable PassageId> next, PassageId from, Set<PassageId> seen) {
    for (PassageId at = from; at != null; at = next.get(at)) {
      seen.add(at);
    }
  }
}

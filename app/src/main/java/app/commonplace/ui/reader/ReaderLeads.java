package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.Passage;
import app.commonplace.model.Tag;
import app.commonplace.organizing.Target;
import app.commonplace.text.Beginnings;
import app.commonplace.ui.fx.FxJobs;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Leads from a passage that is read to what is done with it elsewhere: linking it, and setting it
/// beside other answers. FX thread, but needs no window.
public final class ReaderLeads {
  /// More of a selection says nothing more about what is meant.
  private static final int LONGEST_SEARCH = 300;

  private final ReaderModel model;
  private final ReaderSource source;
  private final FxJobs jobs;
  private CompareStarter comparing = CompareStarter.NONE;
  private LinkStarter linking = (_, _, _) -> {};
  private Consumer<String> searching = _ -> {};
  private BiConsumer<EntryId, String> writing = (_, _) -> {};
  private Consumer<Tag> listing = _ -> {};
  private BiConsumer<String, String> listingProject = (_, _) -> {};
  private Traveller traveller = Traveller.NONE;

  ReaderLeads(ReaderModel model, ReaderSource source, FxJobs jobs) {
    this.model = model;
    this.source = source;
    this.jobs = jobs;
  }

  /// Says who asks what a passage is to be linked to.
  public void linkBy(LinkStarter starter) {
    linking = starter;
  }

  /// Says who leads back and forth.
  public void travelBy(Traveller guide) {
    traveller = guide;
  }

  Traveller traveller() {
    return traveller;
  }

  /// Says who sets answers side by side.
  public void compareBy(CompareStarter starter) {
    comparing = starter;
  }

  /// Sets a passage beside those that could stand in its place.
  void compare(int at) {
    List<Passage> all = model.siblings(at);
    OpenEntry shown = model.openedProperty().get();
    if (shown != null && all.size() > 1) {
      List<Passage> path = path();
      String prompt = at == 0 ? "" : path.get(at - 1).text();
      List<List<Passage>> answers = all.stream().map(model::answer).toList();
      comparing.compare(shown, prompt, answers, ReaderModel.indexIn(all, path.get(at)));
    }
  }

  /// Compares at the passage the person is on, else at the first that has siblings.
  public void compareHere() {
    IntStream.concat(
            IntStream.of(model.place().currentProperty().get()), IntStream.range(0, path().size()))
        .filter(at -> model.siblings(at).size() > 1)
        .findFirst()
        .ifPresent(this::compare);
  }

  /// Sets the current branches of entries side by side.
  public void compareEntries(List<EntryId> ids) {
    jobs.run(
        () ->
            ids.stream()
                .map(source::open)
                .flatMap(Optional::stream)
                .map(ReaderLeads::whole)
                .toList(),
        comparing::compareEntries);
  }

  private static CompareStarter.Whole whole(OpenEntry opened) {
    return new CompareStarter.Whole(
        opened.entry(), new Branches(opened.entry().kind(), opened.passages()).path(), 0);
  }

  /// Sets passages side by side, each with all that it goes on over.
  public void comparePassages(List<Target> targets) {
    jobs.run(
        () ->
            targets.stream()
                .map(
                    target -> source.open(target.entry()).flatMap(opened -> answer(opened, target)))
                .flatMap(Optional::stream)
                .toList(),
        comparing::compareEntries);
  }

  /// A passage of an entry with all that it goes on over; empty when it is not there.
  public static Optional<CompareStarter.Whole> answer(OpenEntry opened, Target target) {
    return opened.passages().stream()
        .filter(passage -> passage.id().equals(target.passage()))
        .findFirst()
        .map(passage -> {
          var branches = new Branches(opened.entry().kind(), opened.passages());
          branches.choose(passage.id());
          int number = ReaderModel.indexIn(branches.path(), passage) + 1;
          return new CompareStarter.Whole(opened.entry(), branches.answer(passage), number);
        });
  }

  /// Says who lists what has a tag.
  public void listBy(Consumer<Tag> lister) {
    listing = lister;
  }

  /// Lists what has a tag.
  void list(Tag tag) {
    listing.accept(tag);
  }

  /// Says who lists what is of a project, by its word and its name.
  public void listProjectBy(BiConsumer<String, String> lister) {
    listingProject = lister;
  }

  /// Lists what is of a project.
  ///
  /// @param name as a person reads it
  void listProject(String project, String name) {
    listingProject.accept(project, name);
  }

  /// Links a passage of the branch.
  ///
  /// @param selected what is selected of it; empty for all of it
  void link(int at, String selected) {
    if (at < path().size()) {
      Passage passage = path().get(at);
      linking.link(targetOf(passage), selected.isBlank() ? passage.text() : selected, "");
    }
  }

  /// Links the passage the person is on.
  public void linkCurrent(String selected) {
    link(model.place().currentProperty().get(), selected);
  }

  /// Links an entry as a whole, whether or not it is the one that is open.
  public void linkEntry(EntryId id) {
    linking.link(Target.of(id), "", "");
  }

  /// Links a passage to an entry that it was dragged onto.
  public void linkOnto(Target passage, EntryId entry) {
    linking.link(passage, "", Target.of(entry).address());
  }

  /// Links the passage the person is on to something that these words find.
  public void linkTo(String search) {
    Passage at = model.place().passage();
    if (at != null) {
      linking.link(targetOf(at), at.text(), search);
    }
  }

  /// The address of a passage.
  String addressOf(Passage passage) {
    return targetOf(passage).address();
  }

  /// Says who changes a note that was written here, given its words.
  public void writeBy(BiConsumer<EntryId, String> writer) {
    writing = writer;
  }

  /// Changes the open entry, if it is a note that was written here.
  void write() {
    OpenEntry shown = model.openedProperty().get();
    if (shown != null && shown.isWrittenHere()) {
      writing.accept(shown.entry().id(), shown.passages().getFirst().text());
    }
  }

  /// Says who searches for what is selected.
  public void searchBy(Consumer<String> starter) {
    searching = starter;
  }

  /// Searches the library for some words.
  void search(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    if (!line.isEmpty()) {
      searching.accept(Beginnings.of(line, LONGEST_SEARCH));
    }
  }

  private List<Passage> path() {
    return model.pageProperty().get().path();
  }

  static Target targetOf(Passage passage) {
    return new Target(passage.entry(), passage.id());
  }
}

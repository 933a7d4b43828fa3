package app.commonplace;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.Executor;
import org.jspecify.annotations.NullMarked;

/// The rules of the house, for the packages below a root: the program's own, or that of the bad
/// samples. Each rule names the sample that must break it.
final class ArchitectureRules {
  /// A rule and the class below `badsamples` that it must refuse.
  record Rule(String badSample, ArchRule rule) {
    @Override
    public String toString() {
      return rule.getDescription();
    }
  }

  private final String root;

  private ArchitectureRules(String root) {
    this.root = root;
  }

  static List<Rule> forRoot(String root) {
    var rules = new ArchitectureRules(root);
    return List.of(
        rules.arrowsPointDown(),
        rules.screensAndCommandsDoNotMeet(),
        rules.parsersKnowNoLibrary(),
        rules.parsersDoNotMeet(),
        rules.screensHaveNoCycles(),
        rules.engineHasNoWindow(),
        rules.nobodyShowsWebPages(),
        rules.sqlStaysInTheLibrary(),
        rules.threadsAreMadeInJobs(),
        rules.runLaterLivesInFx(),
        rules.printingIsForTheCommandLine(),
        rules.everythingIsCaughtAtEdgesOnly(),
        rules.packagesAreNullMarked());
  }

  private Rule arrowsPointDown() {
    return new Rule(
        "model.KnowsTheLibrary",
        classes()
            .should(new Storeys(root))
            .because("the house of docs/ARCHITECTURE.md stands only if arrows point downwards"));
  }

  private Rule screensAndCommandsDoNotMeet() {
    return new Rule(
        "ui.KnowsACommand",
        noClasses()
            .that()
            .resideInAPackage(below("ui"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(below("cli"), below("mcp"))
            .because(
                "window and command line are two front ends of one engine; Main connects them"));
  }

  private Rule parsersKnowNoLibrary() {
    return new Rule(
        "importing.chatty.KnowsTheLibrary",
        noClasses()
            .that()
            .resideInAPackage(root + ".importing.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(below("library"))
            .because("a parser turns a file into drafts; the importer alone merges them"));
  }

  private Rule parsersDoNotMeet() {
    return new Rule(
        "importing.chatty.KnowsAnotherFormat",
        slices()
            .matching(root + ".importing.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                alwaysTrue(),
                resideInAnyPackage(
                    root + ".importing.archive..",
                    root + ".importing.foreign..",
                    root + ".importing.json..",
                    root + ".importing.parts..",
                    root + ".importing.sessions.."))
            .ignoreDependency(resideInAPackage(root + ".importing.known.."), alwaysTrue())
            .because("a change to one format must not break another"));
  }

  private Rule screensHaveNoCycles() {
    return new Rule(
        "ui.first.KnowsTheSecond",
        slices()
            .matching(root + ".ui.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a screen can be read alone"));
  }

  private Rule engineHasNoWindow() {
    return new Rule(
        "search.KnowsTheWindow",
        noClasses()
            .that()
            .resideOutsideOfPackage(below("ui"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("the engine and the command line run where there is no JavaFX"));
  }

  private Rule nobodyShowsWebPages() {
    return new Rule(
        "ui.ShowsAWebPage",
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene.web..", "com.sun.webkit..")
            .because("imported text must not be able to run or to load anything"));
  }

  private Rule sqlStaysInTheLibrary() {
    return new Rule(
        "search.SpeaksSql",
        noClasses()
            .that()
            .resideOutsideOfPackages(below("library"), below("importing.foreign"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
            .because(
                "who else held a connection could break the one writer; databases of other programs"
                    + " are read through one door"));
  }

  private Rule threadsAreMadeInJobs() {
    return new Rule(
        "search.MakesAThread",
        noClasses()
            .that()
            .resideOutsideOfPackage(below("jobs"))
            .should()
            .callCodeUnitWhere(makesAThread())
            .because("docs/CONCURRENCY.md lists every thread, and jobs is where it is made"));
  }

  private static DescribedPredicate<JavaCall<?>> makesAThread() {
    DescribedPredicate<JavaCall<?>> made =
        target(owner(assignableTo(Thread.class).or(assignableTo(Executor.class))))
            .and(target(nameMatching("<init>|ofVirtual|ofPlatform|startVirtualThread")));
    DescribedPredicate<JavaCall<?>> borrowed =
        target(nameMatching("supplyAsync|runAsync|parallel|parallelStream"));
    DescribedPredicate<JavaCall<?>> timer =
        target(owner(assignableTo(Timer.class))).and(target(nameMatching("<init>")));
    DescribedPredicate<JavaCall<?>> pool =
        target(owner(assignableTo("java.util.concurrent.Executors")))
            .and(target(nameMatching("new.*")));
    return made.or(borrowed).or(timer).or(pool).as("makes or borrows a thread");
  }

  private Rule runLaterLivesInFx() {
    return new Rule(
        "ui.RunsLater",
        noClasses()
            .that()
            .resideOutsideOfPackage(below("ui.fx"))
            .should()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .because("one door to the FX thread can be counted, batched and tested"));
  }

  private Rule printingIsForTheCommandLine() {
    return new Rule(
        "search.Prints",
        noClasses()
            .that()
            .resideOutsideOfPackages(below("cli"), below("mcp"), root)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("standard output carries results alone; scripts read it"));
  }

  private Rule everythingIsCaughtAtEdgesOnly() {
    return new Rule(
        "search.CatchesEverything",
        classes()
            .that()
            .resideOutsideOfPackages(below("jobs"), below("cli"), below("mcp"), below("ui.fx"))
            .should(new CatchesOnlyWhatItKnows())
            .because("an unexpected failure is shown and logged at an edge, not swallowed inside"));
  }

  private Rule packagesAreNullMarked() {
    return new Rule(
        "unmarked.Unmarked",
        classes()
            .should(ArchCondition.from(liesInANullMarkedPackage()))
            .because("what may be null is written down, and everything else is not"));
  }

  private static DescribedPredicate<JavaClass> liesInANullMarkedPackage() {
    return DescribedPredicate.describe(
        "lie in a package marked @NullMarked",
        type -> type.getPackage().isAnnotatedWith(NullMarked.class));
  }

  private String below(String feature) {
    return root + "." + feature + "..";
  }
}

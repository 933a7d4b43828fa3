package app.commonplace;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ArchitectureRules.Rule;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the house to its plan, and each rule to its duty: a rule that cannot fail guards nothing.
final class ArchitectureTest {
  private static final String PROGRAM = "app.commonplace";
  private static final String BAD_SAMPLES = "app.commonplace.badsamples";

  private static final JavaClasses PROGRAM_CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(PROGRAM);
  private static final JavaClasses BAD_CLASSES =
      new ClassFileImporter().importPackages(BAD_SAMPLES);

  static List<Rule> rules() {
    return ArchitectureRules.forRoot(PROGRAM);
  }

  static List<Rule> rulesForBadSamples() {
    return ArchitectureRules.forRoot(BAD_SAMPLES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProgramKeepsTheRule(Rule rule) {
    rule.rule().allowEmptyShould(true).check(PROGRAM_CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rulesForBadSamples")
  void theRuleRefusesItsBadSample(Rule rule) {
    List<String> violations = rule.rule().evaluate(BAD_CLASSES).getFailureReport().getDetails();

    assertThat(violations).anyMatch(text -> text.contains(BAD_SAMPLES + "." + rule.badSample()));
  }
}

package app.commonplace.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  private final List<Component> all = Components.all();

  private Component named(String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void eachPartSaysItsNameVersionAndLicence() {
    assertThat(named("lucene-core").version()).matches("\\d+\\.\\d+.*");
    assertThat(named("lucene-core").licence()).isNotEmpty();
    assertThat(named("jackson-databind").licence()).isEqualTo("Apache-2.0");
  }

  /// As the build found them declared, so that the page can name them all.
  @Test
  void everyPartThatIsShippedHasALicence() {
    List<String> shipped = new java.util.ArrayList<>();
    try (var list = Components.class.getResourceAsStream("parts.tsv")) {
      assertThat(list).as("made by the build").isNotNull();
      new String(list.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1)[0])
          .forEach(shipped::add);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThat(shipped).contains("lucene-core", "javafx-controls", "sqlite-jdbc");
    assertThat(all)
        .filteredOn(one -> shipped.contains(one.name()))
        .allSatisfy(one -> assertThat(one.licence()).as(one.name()).isNotBlank());
  }

  @Test
  void ourOwnPartsAreNotAmongThem() {
    assertThat(all)
        .extracting(Component::name)
        .isNotEmpty()
        .doesNotContain("commonplace", "ui-resources", "sample-exports")
        .doesNotHaveDuplicates();
  }

  @Test
  void theyStandInTheOrderOfTheirNames() {
    assertThat(all).extracting(one -> one.name().toLowerCase(java.util.Locale.ROOT)).isSorted();
  }
}

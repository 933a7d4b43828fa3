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

package app.commonplace;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/// The house from the roof to the ground: a package may know what lies below it, never what lies
/// above or beside it.
final class Storeys extends ArchCondition<JavaClass> {
  private static final List<List<String>> FROM_THE_ROOF =
      List.of(
          List.of(""),
          List.of("ui"),
          List.of("cli", "mcp"),
          List.of("runtime"),
          List.of("asking"),
          List.of("organizing"),
          List.of("search"),
          List.of("indexing"),
          List.of("embedding"),
          List.of("watching"),
          List.of("importing"),
          List.of("twins"),
          List.of("exporting", "backup"),
          List.of("library"),
          List.of("text"),
          List.of("model"),
          List.of("jobs"),
          List.of("problems"),
          List.of("natives"));

  private final String root;

  Storeys(String root) {
    super("know only packages below their own");
    this.root = root;
  }

  @Override
  public void check(JavaClass javaClass, ConditionEvents events) {
    if (storey(javaClass) < 0) {
      String message = javaClass.getName() + " lies in a package that no storey knows";
      events.add(SimpleConditionEvent.violated(javaClass, message));
    }
    for (Dependency arrow : javaClass.getDirectDependenciesFromSelf()) {
      if (isOurs(arrow.getTargetClass()) && !pointsDown(arrow)) {
        events.add(SimpleConditionEvent.violated(javaClass, arrow.getDescription()));
      }
    }
  }

  private boolean pointsDown(Dependency arrow) {
    JavaClass from = arrow.getOriginClass();
    JavaClass to = arrow.getTargetClass();
    return feature(from).equals(feature(to)) || storey(from) < storey(to);
  }

  private boolean isOurs(JavaClass javaClass) {
    String name = javaClass.getPackageName();
    return name.equals(root) || name.startsWith(root + ".");
  }

  private int storey(JavaClass javaClass) {
    String feature = feature(javaClass);
    for (int i = 0; i < FROM_THE_ROOF.size(); i++) {
      if (FROM_THE_ROOF.get(i).contains(feature)) {
        return i;
      }
    }
    return -1;
  }

  /// The name right below the root; empty for the root itself.
  private String feature(JavaClass javaClass) {
    String rest = javaClass.getPackageName().substring(root.length());
    String[] names = rest.split("\\.", -1);
    return names.length > 1 ? names[1] : "";
  }
}

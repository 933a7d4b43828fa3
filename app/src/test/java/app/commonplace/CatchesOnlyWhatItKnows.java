package app.commonplace;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Refuses `catch (Exception e)`. `Throwable` is left out: the compiler itself catches it to close
/// what a try statement opened.
final class CatchesOnlyWhatItKnows extends ArchCondition<JavaClass> {
  CatchesOnlyWhatItKnows() {
    super("catch only what they know");
  }

  @Override
  public void check(JavaClass javaClass, ConditionEvents events) {
    for (JavaCodeUnit unit : javaClass.getCodeUnits()) {
      for (TryCatchBlock block : unit.getTryCatchBlocks()) {
        if (block.getCaughtThrowables().stream().anyMatch(t -> t.isEquivalentTo(Exception.class))) {
          String message =
              unit.getFullName() + " catches Exception in " + block.getSourceCodeLocation();
          events.add(SimpleConditionEvent.violated(javaClass, message));
        }
      }
    }
  }
}

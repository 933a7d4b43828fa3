package app.commonplace.importing.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/// A test that reads bytes as one format: the seeds of that format, what once failed, and, while
/// fuzzing, whatever comes of these.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Seeds.class)
@FuzzTest
@interface Fuzzed {
  /// The name of the format.
  String value();
}

package app.commonplace.problems;

import org.jspecify.annotations.Nullable;

/// Expected trouble: what happened in one sentence for the person, and what to do next. Thrown, not
/// logged; logged once where it is handled.
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final String hint;

  /// @param message what could not be done, and where
  /// @param hint what to do; empty when nothing can be done
  public Problem(ProblemCode code, String message, String hint, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.hint = hint;
  }

  public Problem(ProblemCode code, String message, String hint) {
    this(code, message, hint, null);
  }

  public ProblemCode code() {
    return code;
  }

  public String hint() {
    return hint;
  }

  /// The sentence a person reads; never null.
  public String sentence() {
    String message = getMessage();
    return message == null ? code.name() : message;
  }
}

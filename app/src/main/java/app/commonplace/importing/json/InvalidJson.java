package app.commonplace.importing.json;

/// A value could not be parsed. The message is a sentence without its subject, such as `is not
/// valid JSON`. Checked, because the rest of the file goes on.
public final class InvalidJson extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidJson(String message, Throwable cause) {
    super(message, cause);
  }

  /// What is wrong, a sentence without its subject.
  public String reason() {
    String message = getMessage();
    return message == null ? "is not valid JSON" : message;
  }
}

package app.commonplace.cli.output;

import app.commonplace.text.Marks;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where results and notices go, and whether somebody is looking. One thread.
///
/// @param out results, and nothing else
/// @param err progress, notices and failures
/// @param isRead whether `out` is a terminal, so that marks can be shown by emphasis
/// @param isWatched whether `err` is a terminal, so that progress can rewrite its line
public record Terminal(PrintStream out, PrintStream err, boolean isRead, boolean isWatched) {
  private static final String BOLD = "\u001b[1m";
  private static final String FAINT = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  /// The streams of this process. The launcher says which of them are terminals: asking the JDK
  /// would load its console support at every start.
  public static Terminal ofProcess() {
    String terminals = System.getProperty("commonplace.terminals", "");
    return new Terminal(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        terminals.contains("out"),
        terminals.contains("err"));
  }

  /// UTF-8 whatever the locale says: exports are full of text that no other encoding can hold.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /// This terminal with notices among the results, where they belong to what stands above them.
  public Terminal withNoticesInPlace() {
    return new Terminal(out, out, isRead, isWatched);
  }

  public void line(String text) {
    out.println(text);
  }

  public void notice(String text) {
    err.println(text);
  }

  public String bold(String text) {
    return isRead ? BOLD + text + PLAIN : text;
  }

  public String faint(String text) {
    return isRead ? FAINT + text + PLAIN : text;
  }

  /// A snippet with its marks shown by emphasis, or left out where there is none.
  public String marked(String snippet) {
    return isRead
        ? snippet
            .replace(String.valueOf(Marks.START), BOLD)
            .replace(String.valueOf(Marks.END), PLAIN)
        : Marks.strip(snippet);
  }
}

package app.commonplace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A checkout with the real launcher and nothing else real: `mvn`, the JDKs and `ldconfig` are
/// small scripts that say what they were asked.
final class LauncherCheckout {
  /// How a start ended.
  record Run(int exitCode, String out, String err) {}

  private final Path root;
  private final Path bin;

  LauncherCheckout(Path temp) throws IOException {
    root = temp.resolve("checkout with space");
    bin = Files.createDirectories(temp.resolve("bin"));
    Files.createDirectories(root.resolve("app/src/main"));
    script(root.resolve("commonplace"), Files.readString(Path.of("..", "commonplace")));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    for (String tool :
        List.of(
            "sh",
            "uname",
            "dirname",
            "readlink",
            "find",
            "head",
            "mkdir",
            "mv",
            "rm",
            "cp",
            "cat",
            "ls",
            "date",
            "sleep",
            "grep",
            "sed")) {
      script(bin.resolve(tool), "#!/bin/sh\nexec " + which(tool) + " \"$@\"\n");
    }
    haveMaven("");
    haveTextLibraries("libfreetype.so.6 libpango-1.0.so.0 libpangoft2-1.0.so.0 libfontconfig.so.1");
  }

  private static Path which(String tool) {
    return List.of("/bin/", "/usr/bin/").stream()
        .map(folder -> Path.of(folder + tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  /// A Maven that notes each call, does `more`, and "builds".
  void haveMaven(String more) throws IOException {
    String built = "app/target/lib app/target/javafx && : > app/target/lib/b.jar";
    script(
        bin.resolve("mvn"),
        """
        #!/bin/sh
        cd '%s'
        echo call >> mvn-calls
        %s
        mkdir -p %s && : > app/target/lib/a.jar && echo jar > app/target/commonplace.jar
        """
            .formatted(root, more, built));
  }

  void haveNoMaven() throws IOException {
    Files.delete(bin.resolve("mvn"));
  }

  void haveTextLibraries(String names) throws IOException {
    script(bin.resolve("ldconfig"), "#!/bin/sh\necho '" + names + "'\n");
  }

  /// A JDK whose `java` says what it was asked.
  Path jdk(String name, String version) throws IOException {
    Path jdk = root.resolveSibling(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    script(jdk.resolve("bin/java"), "#!/bin/sh\nfor a in \"$@\"; do printf '%s\\n' \"$a\"; done\n");
    return jdk;
  }

  Run start(Path javaHome, String... arguments) throws IOException, InterruptedException {
    return finish(launch(javaHome, arguments));
  }

  Process launch(Path javaHome, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(root.resolve("commonplace").toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(root.getParent().toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", root.getParent().toString());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    return builder.start();
  }

  Run finish(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, err);
  }

  long builds() throws IOException {
    Path calls = root.resolve("mvn-calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  Path file(String name) {
    return root.resolve(name);
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + file);
    }
  }
}

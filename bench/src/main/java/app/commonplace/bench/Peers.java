package app.commonplace.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs hnswlib and faiss on the same vectors and questions, when a Python that has them is there.
final class Peers {
  private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

  private Peers() {}

  static void run(Path scratch, VectorFile vectors, List<float[]> questions, Report report)
      throws IOException {
    Path asked = scratch.resolve("scratch-questions");
    try (OutputStream out = Files.newOutputStream(asked)) {
      for (float[] question : questions) {
        out.write(VectorFile.bytes(question));
      }
    }
    for (String python : PYTHONS) {
      String told = told(python, "bench/peers.py", vectors.file().toString(), asked.toString());
      if (!told.isEmpty()) {
        report.line(told);
        return;
      }
    }
    report.line(
        "hnswlib and faiss skipped: no Python here has them (Debian: python3-hnswlib, python3-faiss).");
  }

  /// What a command printed; empty when it failed.
  private static String told(String... command) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? told : "";
    } catch (InterruptedException e) {
      throw new IOException(e);
    } catch (IOException e) {
      return ""; // no such Python
    }
  }
}

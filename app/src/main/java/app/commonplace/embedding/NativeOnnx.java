package app.commonplace.embedding;

import ai.onnxruntime.OrtEnvironment;
import app.commonplace.natives.NativeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/// The native code of ONNX Runtime, which it would unpack, 28 MB, into the temporary folder at
/// every start.
final class NativeOnnx {
  private static final String PATH = "onnxruntime.native.path";

  private NativeOnnx() {}

  /// Has it load from a folder below this one. Must run before its first use, and counts once; when
  /// it cannot be done, ONNX Runtime goes its own way.
  static void unpackOnce(Path folder) {
    if (System.getProperty(PATH) != null) {
      return;
    }
    String platform = platform();
    Path ours = folder.resolve("onnxruntime-" + version());
    try {
      for (String library : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
        String file = System.mapLibraryName(library);
        String resource = "/ai/onnxruntime/native/" + platform + "/" + file;
        new NativeFile(OrtEnvironment.class, resource).unpackOnce(ours);
      }
      System.setProperty(PATH, ours.toString());
    } catch (IOException e) {
      LoggerFactory.getLogger(NativeOnnx.class).warn("Not unpacked to {}", ours, e);
    }
  }

  private static String version() {
    String version = OrtEnvironment.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "");
    String name = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
    return name + (machine.equals("aarch64") ? "-aarch64" : "-x64");
  }
}

package app.commonplace.runtime;

import app.commonplace.library.Reading;
import java.util.List;
import java.util.Locale;

/// What whoever mends the program must know of this machine and this library, as a text to paste.
/// Nothing that a person wrote, no key, no name of a file is in it.
public final class Diagnostics {
  private Diagnostics() {}

  /// The version of the program; `development` when it runs from its sources.
  public static String version() {
    String version = Engine.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  public static String of(Engine engine) {
    MachineSettings settings = engine.settings().current();
    Runtime machine = Runtime.getRuntime();
    String library = engine.library().read(Diagnostics::library);
    return String.join(
        "\n",
        List.of(
            "Commonplace " + version(),
            "system: %s %s %s".formatted(said("os.name"), said("os.version"), said("os.arch")),
            "java: %s, %s".formatted(said("java.runtime.version"), said("java.vendor")),
            "javafx: " + said("javafx.runtime.version"),
            "processors: %d, memory: %d of %d MB"
                .formatted(
                    machine.availableProcessors(),
                    (machine.totalMemory() - machine.freeMemory()) >> 20,
                    machine.maxMemory() >> 20),
            "language: " + Locale.getDefault().toLanguageTag(),
            library,
            "embedder: %s, paused: %s, nothing leaves: %s"
                .formatted(
                    settings.embedders().chosen().word(),
                    settings.paused(),
                    settings.nothingLeaves()),
            "embedding: " + engine.embedding().status().state(),
            "look: " + settings.window().look(),
            ""));
  }

  private static String library(Reading reading) {
    return "library: schema %d, %d entries, %d passages, %d blobs, %d bytes"
        .formatted(
            reading.schemaVersion(),
            reading.counts().entries(),
            reading.counts().passages(),
            reading.counts().blobs(),
            reading.counts().bytes());
  }

  private static String said(String property) {
    return System.getProperty(property, "unknown");
  }
}

package app.commonplace.runtime;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The settings of this machine and their file. It is read when first asked for. A change counts at
/// once and is written after a rest, many in one go; the file is whole at every moment. A file that
/// cannot be understood is kept beside under another name, and what is usual counts instead.
///
/// **Threads.** Thread-safe. Listeners are called on the thread that made the change, one at a
/// time.
public final class MachineSettingsFile implements AutoCloseable {
  /// The file's name in the config folder.
  public static final String NAME = "settings.json";

  private static final Logger LOG = LoggerFactory.getLogger(MachineSettingsFile.class);

  /// Made when there is a file: most machines have none, and commands are to start fast.
  private static final class Mapper {
    static final JsonMapper JSON =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  }

  private final Path file;
  private final Executor afterRest;
  private final Lock onDisk = new ReentrantLock();
  private final Lock telling = new ReentrantLock();
  private final AtomicReference<@Nullable MachineSettings> current = new AtomicReference<>();
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final List<Consumer<MachineSettings>> listeners = new CopyOnWriteArrayList<>();
  private MachineSettings written = MachineSettings.DEFAULT;
  private volatile @Nullable Path setAside;

  /// @param afterRest runs what it is given after a short rest
  public MachineSettingsFile(Path file, Executor afterRest) {
    this.file = file;
    this.afterRest = afterRest;
  }

  /// What is set now.
  public MachineSettings current() {
    MachineSettings known = current.get();
    return known != null ? known : load();
  }

  private MachineSettings load() {
    onDisk.lock();
    try {
      MachineSettings known = current.get();
      if (known == null) {
        written = readOrUsual();
        known = written;
        current.set(known);
      }
      return known;
    } finally {
      onDisk.unlock();
    }
  }

  private MachineSettings readOrUsual() {
    if (!Files.exists(file)) {
      return MachineSettings.DEFAULT;
    }
    try {
      return MachineJson.read(onDisk());
    } catch (Problem e) {
      // no reason not to start; the person is told when something is to be written over the file
      LOG.warn(e.sentence(), e);
      return MachineSettings.DEFAULT;
    }
  }

  /// Changes something; answers what is set then.
  public MachineSettings change(UnaryOperator<MachineSettings> change) {
    MachineSettings before = current();
    MachineSettings after = change.apply(before);
    while (!current.compareAndSet(before, after)) {
      before = current();
      after = change.apply(before);
    }
    if (!after.equals(before)) {
      if (waiting.compareAndSet(false, true)) {
        afterRest.execute(this::saveAfterRest);
      }
      tell();
    }
    return after;
  }

  /// One after the other, and each what counts by then: who hears of two changes made at once would
  /// else be left with the older.
  private void tell() {
    telling.lock();
    try {
      MachineSettings now = current();
      listeners.forEach(listener -> listener.accept(now));
    } finally {
      telling.unlock();
    }
  }

  /// Tells of every change from now on.
  public void onChange(Consumer<MachineSettings> listener) {
    listeners.add(listener);
  }

  /// Where the file went that could not be understood, if there was one.
  public Optional<Path> setAside() {
    return Optional.ofNullable(setAside);
  }

  private void saveAfterRest() {
    waiting.set(false);
    try {
      save();
    } catch (Problem e) {
      LOG.warn(e.sentence(), e); // tried again with the next change, and when the program ends
    }
  }

  /// Writes what is not written yet.
  public void save() {
    MachineSettings now = current.get();
    if (now == null) {
      return;
    }
    onDisk.lock();
    try {
      if (!now.equals(written)) {
        ObjectNode json = onDisk();
        MachineJson.merge(json, MachineJson.write(written), MachineJson.write(now));
        replace(Mapper.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        written = now;
      }
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "The settings could not be written to " + file + ".",
          "They count until the program ends. Look whether the disk is full or the folder read-only.",
          e);
    } finally {
      onDisk.unlock();
    }
  }

  /// Writes what is not written yet, and lets go of who listened.
  @Override
  public void close() {
    listeners.clear();
    save();
  }

  /// What the file says now; what cannot be understood is moved out of the way.
  private ObjectNode onDisk() {
    try {
      JsonNode json = Mapper.JSON.readTree(Files.readAllBytes(file));
      if (json instanceof ObjectNode object) {
        WindowJson.renameKeys(object);
        return object;
      }
      setAside(null);
    } catch (NoSuchFileException _) {
      return Mapper.JSON.createObjectNode(); // nothing was set yet
    } catch (IOException | JacksonException e) {
      setAside(e);
    }
    return Mapper.JSON.createObjectNode();
  }

  private void setAside(@Nullable Exception why) {
    int number = 1;
    Path kept = file.resolveSibling("settings-damaged-" + number + ".json");
    while (Files.exists(kept)) {
      number++;
      kept = file.resolveSibling("settings-damaged-" + number + ".json");
    }
    try {
      Files.move(file, kept);
      setAside = kept;
      LOG.warn("The settings of this machine were damaged; the file is kept as {}", kept, why);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.IO,
          "The settings of this machine cannot be read: " + file,
          "Make the file readable, or move it away.",
          e);
    }
  }

  private void replace(byte[] bytes) throws IOException {
    Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".settings-", ".tmp");
    try {
      try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}

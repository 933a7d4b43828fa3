package app.commonplace.importing.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the system says names paths or numbers, in its own language; a receipt says it in ours.
class ReadingFaultTest {
  @TempDir Path folder;

  private static String told(IOException e) {
    IOException told = ReadingFault.told(e);
    assertThat(told)
        .isInstanceOfAny(IOException.class)
        .satisfies(ours ->
            assertThat(ours.equals(e) || e.equals(ours.getCause()))
                .as("the cause is kept")
                .isTrue());
    return told.getMessage();
  }

  @Test
  void faultsOfTheSystemAreToldInWordsOfOurOwn() {
    assertThat(told(new NoSuchFileException("/a/b"))).isEqualTo("it is not there any more");
    assertThat(told(new AccessDeniedException("/a/b")))
        .isEqualTo("its permissions do not allow it");
    assertThat(told(new FileSystemException("/a/b", null, "Input/output error")))
        .isEqualTo("its disk cannot read it");
    assertThat(told(new IOException("Stale file handle")))
        .isEqualTo("its disk is not there any more");
    assertThat(told(new IOException("it is longer than 32 MB")))
        .isEqualTo("it is longer than 32 MB");
  }

  @Test
  void damageStaysTheKindOfFailureThatItIs() {
    assertThat(ReadingFault.told(new ZipException("invalid distance too far back")))
        .isInstanceOf(ZipException.class)
        .hasMessage("its packed data is damaged");
    assertThat(ReadingFault.told(new ZipException("wrong checksum"))).hasMessage("wrong checksum");
    assertThat(ReadingFault.told(new EOFException("Unexpected end of ZLIB input stream")))
        .isInstanceOf(EOFException.class)
        .hasMessage("it ends too early");
  }

  @Test
  void aFileThatVanishesWhileItsFolderIsReadSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "[]");
    try (Archive archive = Archives.open(folder)) {
      Member member = archive.members().getFirst();
      Files.delete(file);
      assertThatThrownBy(() -> archive.open(member))
          .isInstanceOf(IOException.class)
          .hasMessage("it is not there any more");
    }
  }
}

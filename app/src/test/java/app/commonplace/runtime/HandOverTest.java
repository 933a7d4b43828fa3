package app.commonplace.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.library.Access;
import app.commonplace.library.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOverTest {
  @TempDir Path home;

  private HandOver handOver(Path library) {
    return HandOver.of(Folders.below(home).prepare(), library);
  }

  @Test
  void aSecondStartHandsItsCommandToTheOwnerAndSeesItsProgress() {
    Path file = home.resolve("a.commonplace");
    HandOver handOver = handOver(file);
    var heard = new ArrayList<HandOver.Request>();
    var notices = new ArrayList<String>();
    try (Library _ = Library.open(file, Access.CREATE);
        Doorkeeper _ =
            Doorkeeper.listen(
                handOver,
                (request, told) -> {
                  heard.add(request);
                  told.accept("half way");
                  return new HandOver.Reply(3, "line 1\nzwei \"quotes\" 東京");
                })) {
      var request = new HandOver.Request(List.of("import", "x y.zip", "--json"), home);
      assertThat(handOver.ask(request, notices::add))
          .contains(new HandOver.Reply(3, "line 1\nzwei \"quotes\" 東京"));
      assertThat(heard).containsExactly(request);
      assertThat(notices).containsExactly("half way");
    }
    assertThat(handOver.socket()).doesNotExist();
  }

  @Test
  void whereNobodyOwnsTheLibraryNobodyIsAskedEvenIfASocketWasLeftBehind() throws Exception {
    Path file = home.resolve("a.commonplace");
    Library.open(file, Access.CREATE).close();
    HandOver handOver = handOver(file);
    Files.createFile(handOver.socket());
    var request = new HandOver.Request(List.of(), home);
    assertThat(handOver.ask(request, _ -> {})).isEmpty();
    try (Library _ = Library.open(file, Access.WRITE);
        Doorkeeper _ = Doorkeeper.listen(handOver, (_, _) -> new HandOver.Reply(0, ""))) {
      assertThat(handOver.ask(request, _ -> {})).contains(new HandOver.Reply(0, ""));
    }
  }

  @Test
  void anOwnerThatDoesNotListenIsNotTakenForAWindowThatHangs() {
    Path file = home.resolve("a.commonplace");
    HandOver handOver = handOver(file);
    var request = new HandOver.Request(List.of(), home);
    try (Library _ = Library.open(file, Access.CREATE)) {
      Files.createFile(handOver.socket()); // left by a window that was killed
      assertThat(handOver.ask(request, _ -> {})).isEmpty();
      var asked = CompletableFuture.supplyAsync(() -> handOver.ask(request, _ -> {}));
      try (Doorkeeper _ = Doorkeeper.listen(handOver, (_, _) -> new HandOver.Reply(0, ""))) {
        assertThat(asked.join()).contains(new HandOver.Reply(0, ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

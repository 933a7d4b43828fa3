package app.commonplace;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.LauncherCheckout.Run;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher is a shell script; these tests drive the real one with everything around it faked.
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
  @TempDir Path temp;

  LauncherCheckout checkout;
  Path jdk;

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = new LauncherCheckout(temp);
    jdk = checkout.jdk("jdk-25", "25.0.3");
  }

  @Test
  void itBuildsOnceAndHandsTheArgumentsOver() throws Exception {
    Run first = checkout.start(jdk, "search", "two words", "--json");
    Run second = checkout.start(jdk, "search", "two words", "--json");

    assertThat(first.err()).startsWith("Building Commonplace, once").contains(" done in ");
    assertThat(second.err()).isEmpty();
    assertThat(second.exitCode()).isZero();
    assertThat(second.out())
        .endsWith("\napp.commonplace.Main\nsearch\ntwo words\n--json\n")
        .contains("commonplace.jar:", "/lib/a.jar:", "/lib/b.jar\n")
        .doesNotContain("--module-path");
    assertThat(checkout.builds()).isEqualTo(1);
  }

  @Test
  void filesAloneAreForTheWindow() throws Exception {
    assertThat(checkout.start(jdk, "export.zip").out()).contains("--module-path");
    assertThat(checkout.start(jdk, "folder/export", "two").out()).contains("--module-path");
    assertThat(checkout.start(jdk, "import", "export.zip").out()).doesNotContain("--module-path");
  }

  @Test
  void aNewerSourceIsBuilt() throws Exception {
    checkout.start(jdk, "stats");
    Path source = Files.writeString(checkout.file("app/src/main/New.java"), "class New {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

    Run run = checkout.start(jdk, "stats");

    assertThat(run.err()).startsWith("Building what changed ...");
    assertThat(checkout.builds()).isEqualTo(2);
  }

  @Test
  void startsAtTheSameTimeBuildOnce() throws Exception {
    checkout.haveMaven(": > building; until [ -e go ]; do sleep 0.05; done");
    Process first = checkout.launch(jdk, "stats");
    while (!Files.exists(checkout.file("building"))) {
      Thread.onSpinWait();
    }
    Process second = checkout.launch(jdk, "stats");
    BufferedReader secondSays = second.errorReader();
    assertThat(secondSays.readLine()).startsWith("Waiting for another start");
    Files.createFile(checkout.file("go"));

    assertThat(checkout.finish(first).exitCode()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(checkout.builds()).isEqualTo(1);
  }

  @Test
  void aLockWhoseOwnerDiedDoesNotBlock() throws Exception {
    Process gone = checkout.launch(jdk, "--version");
    checkout.finish(gone);
    Path lock = Files.createDirectories(checkout.file(".launch/lock"));
    Files.writeString(lock.resolve("pid"), Long.toString(gone.pid()));
    Files.delete(checkout.file(".launch/stamp"));

    assertThat(checkout.start(jdk, "stats").exitCode()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void aFailedBuildIsOneLineAndIsTriedAgain() throws Exception {
    checkout.haveMaven("echo '[ERROR] the roof is missing'; exit 1");
    Run failed = checkout.start(jdk, "stats");
    checkout.haveMaven("");
    Run mended = checkout.start(jdk, "stats");

    assertThat(failed.exitCode()).isEqualTo(3);
    assertThat(failed.err())
        .contains("[ERROR] the roof is missing", "commonplace: The build failed.");
    assertThat(mended.exitCode()).isZero();
  }

  @Test
  void anOldJavaHomeIsPassedOverForTheJavaOfThePath() throws Exception {
    Path old = checkout.jdk("jdk-17", "17.0.15");
    Files.createSymbolicLink(temp.resolve("bin/java"), jdk.resolve("bin/java"));

    assertThat(checkout.start(old, "stats").exitCode()).isZero();
  }

  @Test
  void aMissingMavenIsOneLineWithTheCommandThatInstallsIt() throws Exception {
    checkout.haveNoMaven();

    Run run = checkout.start(jdk, "stats", "--json");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).hasLineCount(1).contains("apt install maven");
    assertThat(run.out())
        .startsWith("{\"error\":{\"code\":\"missing_requirement\"")
        .hasLineCount(1);
  }

  @Test
  void picturesAreDrawnWithoutADisplayWithJavaFxOnTheModulePath() throws Exception {
    Run run = checkout.start(jdk, "--library", "a b", "screenshot", "library");

    assertThat(run.out())
        .contains(
            "--module-path\n",
            "--add-modules\njavafx.controls,jdk.incubator.vector\n",
            "-Dglass.platform=Headless\n");
  }

  @Test
  void aMissingTextLibraryIsOneLineWithTheCommandThatInstallsIt() throws Exception {
    checkout.start(jdk, "stats");
    checkout.haveTextLibraries("libfreetype.so.6 libfontconfig.so.1");

    Run window = checkout.start(jdk, "screenshot", "library");
    Run search = checkout.start(jdk, "search", "x");

    assertThat(window.exitCode()).isEqualTo(3);
    assertThat(window.err()).hasLineCount(1).contains("libpango-1.0.so.0", "apt-get install");
    assertThat(search.exitCode()).isZero();
  }
}

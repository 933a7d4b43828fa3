package app.commonplace.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How machines tell what they run on.
final class PowerTest {
  @TempDir Path supplies;

  private void supply(String name, String status, String scope) throws IOException {
    Path supply = Files.createDirectory(supplies.resolve(name));
    Files.writeString(supply.resolve("status"), status + "\n");
    if (!scope.isEmpty()) {
      Files.writeString(supply.resolve("scope"), scope + "\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"Discharging,,true", "Charging,,false", "Full,,false", "Discharging,Device,false"})
  void linuxHasAFolderForEachSupply(String status, String scope, boolean battery)
      throws IOException {
    supply("AC", "Not charging", "");
    supply("BAT0", status, scope == null ? "" : scope);
    assertThat(new Power.Linux(supplies).isOnBattery()).isEqualTo(battery);
  }

  @Test
  void aMachineWithoutBatteryIsOnMains() {
    assertThat(new Power.Linux(supplies).isOnBattery()).isFalse();
    assertThat(new Power.Linux(supplies.resolve("none")).isOnBattery()).isFalse();
  }

  @Test
  void macsTellInTheFirstLine() {
    assertThat(
            Power.Mac.isOnBattery(
                """
                Now drawing from 'Battery Power'
                 -InternalBattery-0 (id=4653155)	87%; discharging; 5:12 remaining present: true
                """))
        .isTrue();
    assertThat(
            Power.Mac.isOnBattery(
                """
                Now drawing from 'AC Power'
                 -InternalBattery-0 (id=4653155)	100%; charged; 0:00 remaining present: true
                """))
        .isFalse();
    assertThat(Power.Mac.isOnBattery("")).isFalse();
    assertThat(Power.Mac.isOnBattery("pmset: 'Battery' is unknown\n'Battery Power'")).isFalse();
  }

  @Test
  void windowsTellsInTheFirstByte() {
    byte[] plugged = {1, 1, 95, 0, -1, -1, -1, -1, -1, -1, -1, -1};
    byte[] unplugged = {0, 1, 40, 0, 0x10, 0x27, 0, 0, 0x20, 0x4e, 0, 0};
    byte[] unknown = {-1, -128, -1, 0, -1, -1, -1, -1, -1, -1, -1, -1};
    assertThat(Power.Windows.isOnBattery(plugged)).isFalse();
    assertThat(Power.Windows.isOnBattery(unplugged)).isTrue();
    assertThat(Power.Windows.isOnBattery(unknown)).isFalse();
    assertThat(Power.Windows.isOnBattery(new byte[0])).isFalse();
  }

  @Test
  void onBatteryOneThreadWorksAndOnMainsOnAnIdleMachineAll() {
    assertThat(new Pace(() -> true).threads()).isEqualTo(1);
    int cores = Runtime.getRuntime().availableProcessors();
    var mains = new Pace(Power.MAINS);
    assertThat(mains.isBusy(cores + 0.9)).isFalse();
    assertThat(mains.isBusy(cores + 1.1)).isTrue();
    assertThat(Pace.isBusy(0.95, 0.9)).as("busy with our own work").isFalse();
    assertThat(Pace.isBusy(0.95, 0.2)).isTrue();
    assertThat(Pace.isBusy(-1, 0.2)).as("not told").isFalse();
  }
}

package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.palette.Command;
import app.commonplace.ui.texts.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

class SystemMenuTest extends WindowTest {
  @Test
  void everyCommandStandsInOneMenuAndIsDoneFromThere() throws TimeoutException {
    engine = SampleLibrary.filled(folder);
    show(Clock.systemUTC(), new NoFiles());
    MenuBar bar =
        FxThread.call(() -> new SystemMenu(Texts.in(Locale.ENGLISH), studio::offered).bar());
    List<MenuItem> items =
        bar.getMenus().stream().flatMap(menu -> menu.getItems().stream()).toList();
    assertThat(items)
        .extracting(MenuItem::getText)
        .containsExactlyInAnyOrderElementsOf(
            FxThread.call(studio::offered).stream().map(Command::name).toList());
    assertThat(bar.getMenus().getLast().getItems())
        .as("whatever was forgotten would stand under Help")
        .allMatch(item -> item.getId().matches("menu-(keys|settings-.*)"));
    interact(() ->
        items.stream()
            .filter(item -> item.getId().equals("menu-newNote"))
            .findFirst()
            .orElseThrow()
            .fire());
    until(() -> lookup("#writing-field").query().isFocused());
  }
}

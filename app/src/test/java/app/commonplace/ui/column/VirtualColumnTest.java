package app.commonplace.ui.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Stylesheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VirtualColumnTest {
  private static final int HEIGHT = 500;
  private int made;
  private final VirtualColumn<Integer> column = FxThread.call(this::column);

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @Test
  void onlyRowsInViewHaveCells() {
    show(rows(10_000));
    for (int i = 0; i < 200; i++) {
      scroll(90);
    }
    assertThat(made).isLessThan(60);
    assertThat(column.inViewProperty().get().end() - column.inViewProperty().get().first())
        .isLessThan(40);
  }

  @Test
  void scrollingDownAndUpAgainEndsWhereItBegan() {
    var random = new Random(3);
    show(rows(3_000));
    place(1_500, 20);
    double[] steps = random.doubles(300, -180, 180).toArray();
    double sum = 0;
    for (double step : steps) {
      scroll(step);
      sum += step;
    }
    scroll(-sum);
    assertThat(column.topOf(1_500)).hasValueCloseTo(20.0, within(1.0));
  }

  @Test
  void endsStopTheScroll() {
    show(rows(300));
    scroll(-1_000);
    assertThat(column.topOf(0)).hasValue(0);
    scroll(10_000_000);
    assertThat(column.inViewProperty().get().end()).isEqualTo(300);
    double end = column.topOf(299).orElseThrow() + column.heightOf(299);
    assertThat(end).isBetween(HEIGHT - 60.0, HEIGHT + 0.0);
  }

  @Test
  void fewRowsStandAtTheTop() {
    show(rows(3));
    scroll(500);
    assertThat(column.topOf(0)).hasValue(0);
  }

  @Test
  void whatIsInViewStaysWhenRowsAboveBecomeHigher() {
    show(rows(1_000));
    place(500, 100);
    List<Integer> higher = new ArrayList<>(rows(1_000));
    for (int i = 0; i < 400; i++) {
      higher.set(i, 90);
    }
    onFx(() -> column.rows(higher, column.anchor()));
    assertThat(column.topOf(500)).hasValue(100);
  }

  @Test
  void aRowThatIsHeldStaysWhenLittleFollowsUntilThePersonScrolls() {
    show(rows(100));
    onFx(() -> column.hold(98, 120));
    assertThat(column.topOf(98)).hasValue(120);
    scroll(1);
    assertThat(column.topOf(99).orElseThrow() + column.heightOf(99)).isBetween(440.0, 460.0);
  }

  @Test
  void aRowThatIsPlacedNearTheEndLeavesNoRoomBelow() {
    show(rows(100));
    place(98, 120);
    assertThat(column.topOf(99).orElseThrow() + column.heightOf(99)).isBetween(440.0, 460.0);
  }

  @Test
  void anotherWidthKeepsTheFirstRowInItsPlace() {
    show(rows(1_000));
    place(700, 0);
    FxThread.call(() -> {
      column.resize(300, HEIGHT);
      column.layout();
      return true;
    });
    assertThat(column.topOf(700)).hasValue(0);
  }

  /// Row heights, all different.
  private static List<Integer> rows(int count) {
    return new Random(count).ints(count, 20, 80).boxed().toList();
  }

  private VirtualColumn<Integer> column() {
    var made0 =
        new VirtualColumn<>(
            new Rows<Integer>() {
              @Override
              public Object kind(Integer row) {
                return row % 2;
              }

              @Override
              public RowCell<Integer> cell(Object kind) {
                made++;
                return new Fixed();
              }

              @Override
              public double estimate(Integer row, double width) {
                return 50;
              }
            });
    Stylesheets.dress(new Scene(made0, 400, HEIGHT), Colours.LIGHT);
    return made0;
  }

  private static final class Fixed extends RowCell<Integer> {
    private int height;

    @Override
    public void show(Integer row) {
      height = row;
      requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
      return height;
    }
  }

  private void show(List<Integer> rows) {
    onFx(() -> column.rows(rows));
  }

  private void place(int row, double y) {
    onFx(() -> column.place(row, y));
  }

  private void scroll(double pixels) {
    onFx(() -> column.scrollBy(pixels));
  }

  private void onFx(Runnable change) {
    FxThread.call(() -> {
      change.run();
      column.applyCss();
      column.resize(400, HEIGHT);
      column.layout();
      return true;
    });
  }
}

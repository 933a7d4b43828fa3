package app.commonplace.ui.controls;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A thin bar for a share of one. The number stands beside it, never in it alone.
public final class Meter extends Region {
  private final Region fill = new Region();
  private double share;

  public Meter(double width, double share) {
    getStyleClass().add("meter");
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    fill.getStyleClass().add("fill");
    width(width);
    getChildren().add(fill);
    share(share);
  }

  /// Makes the bar longer or shorter.
  public void width(double width) {
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
  }

  /// A bar as wide as its place.
  public static Meter wide() {
    var meter = new Meter(0, 0);
    meter.setMaxWidth(Double.MAX_VALUE);
    return meter;
  }

  /// @param changed 0 to 1; what lies outside is cut
  public void share(double changed) {
    share = Math.clamp(changed, 0, 1);
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    requestLayout();
  }

  public double share() {
    return share;
  }

  @Override
  protected void layoutChildren() {
    fill.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> share;
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> 1.0;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}

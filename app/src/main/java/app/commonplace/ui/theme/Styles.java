package app.commonplace.ui.theme;

/// Names of style classes that more than one class uses. Colours and sizes are in the style sheets.
public final class Styles {
  public static final String DISPLAY = "t-display";
  public static final String QUESTION = "t-question";
  public static final String TITLE = "t-title";
  public static final String HEADING = "t-heading";
  public static final String READING = "t-reading";
  public static final String PANE = "t-pane";
  public static final String BODY = "t-body";
  public static final String SMALL = "t-small";
  public static final String STATUS = "t-status";
  public static final String CAPTION = "t-caption";
  public static final String MONO = "t-mono";
  public static final String SEMI = "semi";

  public static final String FG_DEFAULT = "fg-default";
  public static final String FG_MUTED = "fg-muted";
  public static final String FG_SUBTLE = "fg-subtle";
  public static final String FG_ACCENT = "fg-accent";
  public static final String FG_SUCCESS = "fg-success";
  public static final String FG_WARNING = "fg-warning";
  public static final String FG_DANGER = "fg-danger";
  public static final String FG_EMPHASIS = "fg-emphasis";
  public static final String STAR = "star";

  public static final String PRIMARY = "primary";
  public static final String QUIET = "quiet";
  public static final String DANGER = "danger";
  public static final String LARGE = "large";
  public static final String LINK = "link";
  public static final String COMPACT = "small";
  public static final String CARD = "card";

  private Styles() {}
}

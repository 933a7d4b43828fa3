package app.commonplace.ui.texts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;

/// Sizes of files as a person reads them: `1.42 GB`, `212 MB`, `640 bytes`. Immutable.
public final class ByteSizes {
  private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB");
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final BigDecimal STEP = BigDecimal.valueOf(1000);

  private final Texts texts;

  public ByteSizes(Texts texts) {
    this.texts = texts;
  }

  public String of(long bytes) {
    BigDecimal value = BigDecimal.valueOf(bytes);
    if (value.compareTo(STEP) < 0) {
      return texts.get("size.bytes", bytes);
    }
    int unit = -1;
    do {
      value = value.divide(STEP).round(THREE_DIGITS);
      unit++;
    } while (value.compareTo(STEP) >= 0);
    NumberFormat digits = NumberFormat.getInstance(texts.locale());
    digits.setMaximumFractionDigits(2);
    return texts.get("size.units", digits.format(value), UNITS.get(unit));
  }
}

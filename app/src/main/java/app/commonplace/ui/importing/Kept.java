package app.commonplace.ui.importing;

import app.commonplace.importing.Receipt;
import java.time.Instant;

/// A receipt that the library keeps, and when its import began.
public record Kept(Receipt receipt, Instant startedAt) {}

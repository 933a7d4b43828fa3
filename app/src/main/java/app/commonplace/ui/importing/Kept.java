package app.commonplace.ui.importing;

import app.commonplace.importing.Receipt;
import java.time.Instant;

/// A receipt that the library keeps, and when its import began.
///
/// @param packedBytes what the originals take in the library
public record Kept(Receipt receipt, Instant startedAt, long packedBytes) {}

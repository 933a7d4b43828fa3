package app.commonplace.search;

import java.time.LocalDate;

/// The state of the library and its indexes that an answer was found in. Any change to it makes
/// kept answers worthless.
///
/// @param commits the library's commit counter, read before the search
/// @param index which state of the derived index answered; negative while the full-text table does
/// @param vectors which state of the vectors; grows as passages are embedded
/// @param today what `today` and `7d` count from
public record Moment(long commits, long index, long vectors, LocalDate today) {}

package app.commonplace.importing;

import app.commonplace.problems.Problem;
import java.util.List;

/// What importing several archives came to.
///
/// @param receipts one for each archive and format, also of those that were refused
/// @param refused why archives were not read at all
public record Imported(List<Receipt> receipts, List<Problem> refused) {
  public Imported {
    receipts = List.copyOf(receipts);
    refused = List.copyOf(refused);
  }
}

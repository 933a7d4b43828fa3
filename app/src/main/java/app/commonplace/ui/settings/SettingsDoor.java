package app.commonplace.ui.settings;

import app.commonplace.embedding.keys.KeyPlace;
import app.commonplace.embedding.server.Credit;
import app.commonplace.embedding.server.ModelOffer;
import app.commonplace.indexing.MeaningStatus;
import app.commonplace.library.Egress;
import app.commonplace.model.Sent;
import app.commonplace.runtime.Component;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.MachineSettings;
import app.commonplace.runtime.MonthlyCap;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the screen of settings asks of the engine. Every call blocks, so none is made on the FX
/// thread. Thread-safe.
public interface SettingsDoor {
  /// What the status line says.
  Standing standing();

  /// How search by meaning stands, and what left today.
  ///
  /// @param month what was spent this month, of what may be
  /// @param copied when a copy of the library was last proven; null when none ever was
  record Standing(
      MeaningStatus meaning, Egress.Sum today, MonthlyCap month, @Nullable Instant copied) {}

  /// All that the screen shows. Asks no server.
  Facts facts();

  /// Changes what is set on this machine; it counts at once, and is on the disk when this returns.
  /// Answers what was set before.
  MachineSettings change(UnaryOperator<MachineSettings> change);

  /// What embedding what waits would come to; sends nothing.
  Sending sending(EmbeddingChoice choice);

  /// @param known whether texts were ever sent there
  /// @param passages that would go, and `heldBack` those that a tag keeps here
  /// @param tokens of those that would go, about
  record Sending(boolean known, long passages, long heldBack, long tokens) {}

  /// The models that OpenRouter offers for embedding; asks it.
  List<ModelOffer> offers();

  /// Embeds one word; answers how many numbers a passage gets.
  int test(EmbeddingChoice choice);

  /// Asks OpenRouter about the key that is kept: with a key that opens nothing this is a problem.
  /// Needs no model and sends no text.
  Credit testKey();

  /// Keeps a key, and says where.
  KeyPlace keepKey(KeyOwner owner, String typed);

  /// Removes a key; answers whether it is gone for certain.
  boolean removeKey(KeyOwner owner);

  /// Goes on after a trouble.
  void goOn();

  void setNeverLeaves(String tag, boolean never);

  /// Makes the index over the vectors again.
  void rebuild();

  /// What left before a request, newest first, as far as it passes the filter.
  List<Sent> sentBefore(long id, int most, LedgerFilter filter);

  /// Writes all of the ledger that passes the filter into a file; answers how many requests.
  long exportLedger(Path file, LedgerFilter filter);

  /// The file of the library.
  LibraryDoor library();

  /// The version, where things are, what others made of it, and all that whoever mends it must
  /// know; no text, key or name of the person is among it.
  record About(
      String version,
      Path library,
      Path data,
      Path config,
      Path logs,
      List<Component> components,
      String diagnostics) {
    public About {
      components = List.copyOf(components);
    }
  }

  About about();

  WatchDoor watching();
}

package app.commonplace.ui.settings;

import app.commonplace.embedding.keys.KeyPlace;
import app.commonplace.indexing.MeaningStatus;
import app.commonplace.library.Egress;
import app.commonplace.model.Sent;
import app.commonplace.model.Tag;
import app.commonplace.runtime.EmbedderKind;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.MachineSettings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that the screen of settings shows, as it was at one moment. Immutable.
///
/// @param models what was set up, each with how far it reaches
/// @param keychain whether the system can keep a key
/// @param priceOfText what a text cost so far with the chosen model, in millionths of a dollar; 0
///   while that is not known
public record Facts(
    MachineSettings settings,
    MeaningStatus meaning,
    List<Model> models,
    Key openRouterKey,
    Key serverKey,
    boolean keychain,
    Ledger ledger,
    double priceOfText,
    Held held) {
  public Facts {
    models = List.copyOf(models);
  }

  /// What embeds, or could.
  ///
  /// @param coverage share of passages that have all of its vectors
  /// @param dimension how many numbers a passage gets; 0 while that is not known
  public record Model(EmbeddingChoice choice, double coverage, int dimension) {}

  /// @param place where it is kept; null when there is none
  /// @param masked its two ends
  public record Key(@Nullable KeyPlace place, String masked) {
    public static final Key NONE = new Key(null, "");

    public boolean isThere() {
      return place != null;
    }
  }

  /// @param requests how many there are in all
  /// @param newest the first of them
  public record Ledger(Egress.Sum today, Egress.Sum month, long requests, List<Sent> newest) {
    public Ledger {
      newest = List.copyOf(newest);
    }
  }

  /// @param tags whose entries never leave, without those nested in one of them
  /// @param others tags that do not
  public record Held(List<Tag> tags, List<Tag> others, long entries) {
    public Held {
      tags = List.copyOf(tags);
      others = List.copyOf(others);
    }
  }

  public Optional<Model> model(EmbedderKind kind) {
    return models.stream().filter(model -> model.choice().kind() == kind).findFirst();
  }

  public EmbedderKind chosen() {
    return settings.embedding().kind();
  }
}

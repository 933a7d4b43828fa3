package app.commonplace.indexing;

import app.commonplace.library.Spaces.Reach;
import app.commonplace.model.Recipe;
import org.jspecify.annotations.Nullable;

/// How search by meaning stands.
///
/// @param chosen provider and model that texts are embedded with
/// @param answering the recipe whose vectors answer now; null while none do
/// @param reach of the chosen space
/// @param heldBack passages that a tag keeps from leaving this machine; 0 when none would leave
/// @param perSecond texts a second, of the run under way or the last one; 0 before the first
/// @param trouble why it does not go on, and what to do about it; null when nothing is wrong
public record MeaningStatus(
    State state,
    String chosen,
    @Nullable Recipe answering,
    Reach reach,
    long heldBack,
    double perSecond,
    @Nullable String trouble) {
  /// What the background work is at.
  public enum State {
    /// Nothing waits.
    UP_TO_DATE,
    WORKING,
    /// A person stopped it.
    PAUSED,
    /// It stopped by itself and needs a person, or waits for a server.
    TROUBLE
  }
}

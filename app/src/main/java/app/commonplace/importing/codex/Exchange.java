package app.commonplace.importing.codex;

import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The turns of a session in the order in which they were taken. What a model thought, said and
/// called until something answered it is one turn. One thread.
final class Exchange {
  private final Session session;
  private @Nullable String model;
  private @Nullable String nickname;
  private boolean sent;
  private @Nullable Turn last;

  Exchange(Session session) {
    this.session = session;
  }

  void model(@Nullable String name) {
    model = name == null ? model : name;
    session.model(name);
  }

  /// The name a sub-agent goes by.
  void nickname(@Nullable String name) {
    nickname = name;
  }

  /// Whether another session sent this one, whose prompts come from there.
  void sent(boolean whether) {
    sent = whether;
  }

  boolean isSent() {
    return sent;
  }

  /// The turn of the model that is going on, or a new one.
  ///
  /// @param speaks a turn has one message
  Turn answering(@Nullable Instant time, boolean speaks) {
    Turn open = last;
    if (open != null && open.role() == Role.ASSISTANT && !(speaks && open.has(PartKind.PROSE))) {
      return open;
    }
    return next(Role.ASSISTANT, time).of(model).by(nickname);
  }

  Turn next(Role role, @Nullable Instant time) {
    Turn turn = session.turn(null, last == null ? null : last.id(), role).at(time);
    last = turn;
    return turn;
  }

  /// A person took back some prompts: what follows is another branch.
  void rollBack(int prompts) {
    List<Turn> turns = session.turns();
    int left = prompts;
    int at = turns.size();
    while (left > 0 && at > 0) {
      at--;
      left -= turns.get(at).role() == Role.USER ? 1 : 0;
    }
    last = at == 0 ? null : turns.get(at - 1);
  }
}

package app.commonplace.search;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Tells the queries that a person stays with from those that are typed on the way there.
/// Thread-safe.
public final class Stayed {
  private final Popular popular;
  private final Executor afterRest;
  private final AtomicReference<@Nullable String> newest = new AtomicReference<>();

  /// @param afterRest runs what it is given when nobody would still be typing
  public Stayed(Popular popular, Executor afterRest) {
    this.popular = popular;
    this.afterRest = afterRest;
  }

  /// Told of every query; counts it as popular when no other follows before the rest is over.
  public void asked(String query) {
    newest.set(query);
    afterRest.execute(() -> {
      if (newest.compareAndSet(query, null)) {
        popular.remember(query);
      }
    });
  }

  /// The query that the program ends with, unless it was counted already.
  public Optional<String> last() {
    return Optional.ofNullable(newest.getAndSet(null));
  }
}

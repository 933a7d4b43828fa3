package app.commonplace.ui.fx;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something made when it is first asked for. FX thread.
public final class Late<T> implements Supplier<T> {
  private final Supplier<? extends T> making;
  private @Nullable T made;

  public Late(Supplier<? extends T> making) {
    this.making = making;
  }

  @Override
  public T get() {
    T it = made;
    if (it == null) {
      it = making.get();
      made = it;
    }
    return it;
  }
}

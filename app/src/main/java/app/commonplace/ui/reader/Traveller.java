package app.commonplace.ui.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Leads to where the person was before what is read, and back again. FX thread.
public interface Traveller {
  void back();

  void forward();

  ReadOnlyBooleanProperty hasBackProperty();

  ReadOnlyBooleanProperty hasForwardProperty();

  /// Leads nowhere.
  Traveller NONE =
      new Traveller() {
        private final ReadOnlyBooleanProperty never = new ReadOnlyBooleanWrapper(false);

        @Override
        public void back() {}

        @Override
        public void forward() {}

        @Override
        public ReadOnlyBooleanProperty hasBackProperty() {
          return never;
        }

        @Override
        public ReadOnlyBooleanProperty hasForwardProperty() {
          return never;
        }
      };
}

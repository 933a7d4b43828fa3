package app.commonplace.ui.importing;

/// Where a drop would land.
public enum DropTarget {
  IMPORT,
  IMPORT_AND_TAG
}

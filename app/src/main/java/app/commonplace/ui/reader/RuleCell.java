package app.commonplace.ui.reader;

import javafx.scene.layout.Region;

/// A line across the page.
final class RuleCell extends ReaderCell {
  RuleCell(ReaderContext context) {
    super(context);
    var rule = new Region();
    rule.getStyleClass().add("page-rule");
    rule.setMinHeight(1);
    rule.setPrefHeight(1);
    content(rule);
  }

  @Override
  void fill(Row next) {
    setAccessibleText("");
  }
}

package app.commonplace.ui.search;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.TagDot;
import app.commonplace.ui.controls.Tips;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the results can be narrowed by. Every choice is a token of the query.
final class FacetPane extends ScrollPane {
  private final SearchModel model;
  private final Desk desk;
  private final VBox all = new VBox();
  private final Label range = Labels.fixed("", Styles.CAPTION, Styles.FG_SUBTLE);
  private final Node dates;
  private final Map<FacetKind, Section> sections = new HashMap<>();

  FacetPane(SearchModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    setId("facets");
    getStyleClass().addAll("facets");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    all.getStyleClass().add("facet-list");
    range.setId("facet-range");
    var title = new HBox(heading("date"), Labels.spring(), range);
    title.getStyleClass().add("facet-title");
    dates = new VBox(title, new Histogram(model));
    setContent(all);
    setAccessibleText(desk.text("search.facets"));
    model.narrowing().facets().subscribe(this::show);
    model
        .narrowing()
        .timelineProperty()
        .subscribe(timeline -> {
          range.setText(model.words().range(timeline));
          show();
        });
    show();
  }

  /// Whether there is nothing to narrow by.
  boolean isEmpty() {
    return all.getChildren().isEmpty();
  }

  private Label heading(String word) {
    return Labels.fixed(desk.text("search.facet." + word), "facet-heading");
  }

  private void show() {
    var shown = new ArrayList<Node>();
    if (!model.narrowing().timelineProperty().get().isEmpty()) {
      shown.add(dates);
    }
    for (Facet facet : model.narrowing().facets()) {
      Section section =
          sections.computeIfAbsent(
              facet.kind(), kind -> kind == FacetKind.HAS ? new Chips(kind) : new Rows(kind));
      section.show(facet);
      shown.add(section);
    }
    all.getChildren().setAll(shown);
  }

  /// One facet. Its controls are kept while their counts change, so that the focus stays where it
  /// is.
  private abstract class Section extends VBox {
    private final FacetKind kind;
    private final HBox title;

    Section(FacetKind kind) {
      this.kind = kind;
      getStyleClass().add("facet");
      title = new HBox(heading(kind.word()), Labels.spring());
      title.getStyleClass().add("facet-title");
      if (kind == FacetKind.TAG) {
        Label how = Labels.fixed(desk.text("search.facet.allOf"), Styles.CAPTION, Styles.FG_SUBTLE);
        title.getChildren().add(how);
      }
      getChildren().add(title);
    }

    FacetKind kind() {
      return kind;
    }

    HBox title() {
      return title;
    }

    abstract void show(Facet facet);

    String id(Facet.Value value) {
      return "facet-" + kind.word() + "-" + value.word();
    }

    String spoken(Facet.Value value) {
      return desk.text("search.facet.value", value.label(), value.count());
    }
  }

  private final class Rows extends Section {
    private final Map<String, ValueRow> rows = new HashMap<>();
    private final Button more;

    Rows(FacetKind kind) {
      super(kind);
      more = new Button();
      more.setId("facet-more-" + kind.word());
      more.getStyleClass().setAll("facet-more");
      more.setOnAction(_ -> model.narrowing().turn(kind));
    }

    @Override
    void show(Facet facet) {
      var shown = new ArrayList<Node>(List.of(title()));
      for (Facet.Value value : facet.values()) {
        ValueRow row = rows.computeIfAbsent(value.word(), _ -> new ValueRow(value));
        row.show(value);
        shown.add(row);
      }
      boolean open = model.narrowing().isOpen(kind());
      if (facet.hidden() > 0 || open) {
        more.setText(
            open
                ? desk.text("search.facet.fewer")
                : desk.text("search.facet.more", facet.hidden()));
        shown.add(more);
      }
      getChildren().setAll(shown);
    }

    private final class ValueRow extends HBox {
      private final CheckBox box = new CheckBox();
      private final Label count = Labels.fixed("", "count");

      ValueRow(Facet.Value value) {
        super(8);
        getStyleClass().add("facet-value");
        setAlignment(Pos.CENTER_LEFT);
        box.setId(id(value));
        box.setMinWidth(0);
        box.setText(value.label());
        if (kind() == FacetKind.PROJECT) {
          Tips.set(box, value.word()); // its id, or a folder whose name is cut
        }
        if (value.hue() > 0) {
          box.setGraphic(new TagDot(value.hue()));
        }
        box.setOnAction(_ -> model.narrowing().toggle(kind(), value.word()));
        getChildren().addAll(box, Labels.spring(), count);
      }

      void show(Facet.Value value) {
        box.setSelected(value.chosen());
        box.setAccessibleText(spoken(value));
        if (box.getGraphic() instanceof TagDot dot) {
          dot.hue(value.hue());
        }
        count.setText(desk.texts().number(value.count()));
        getStyleClass().remove("none");
        if (value.count() == 0 && !value.chosen()) {
          getStyleClass().add("none");
        }
      }
    }
  }

  private final class Chips extends Section {
    private final FlowPane flow = new FlowPane(6, 6);
    private final Map<String, ToggleButton> chips = new HashMap<>();

    Chips(FacetKind kind) {
      super(kind);
      flow.getStyleClass().add("facet-chips");
      getChildren().add(flow);
    }

    @Override
    void show(Facet facet) {
      var shown = new ArrayList<Node>();
      for (Facet.Value value : facet.values()) {
        ToggleButton chip = chips.computeIfAbsent(value.word(), _ -> chip(value));
        chip.setSelected(value.chosen());
        chip.setAccessibleText(spoken(value));
        if (chip.getGraphic() instanceof HBox words
            && words.getChildren().getLast() instanceof Label count) {
          count.setText(desk.texts().number(value.count()));
        }
        chip.setDisable(value.count() == 0 && !value.chosen());
        shown.add(chip);
      }
      flow.getChildren().setAll(shown);
    }

    private ToggleButton chip(Facet.Value value) {
      var chip = new ToggleButton();
      chip.setId(id(value));
      chip.getStyleClass().setAll("facet-chip");
      var words = new HBox(6, Labels.fixed(value.label()), Labels.fixed("", "count"));
      words.setAlignment(Pos.CENTER_LEFT);
      chip.setGraphic(words);
      chip.setOnAction(_ -> model.narrowing().toggle(kind(), value.word()));
      return chip;
    }
  }
}

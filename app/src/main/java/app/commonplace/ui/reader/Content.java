package app.commonplace.ui.reader;

import app.commonplace.model.Part;
import app.commonplace.model.Passage;
import app.commonplace.model.Role;
import app.commonplace.text.Beginnings;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.Markdown;
import app.commonplace.ui.markdown.Nesting;
import app.commonplace.ui.markdown.PlainText;
import java.util.ArrayList;
import java.util.List;

/// What a passage is made of, read once away from the FX thread. Immutable.
///
/// @param words how many words a person reads, folds left out
record Content(List<Item> items, int words) {
  /// More of one text than a person scrolls through; the rest is a click away.
  static final int LONGEST = 200_000;

  Content {
    items = List.copyOf(items);
  }

  static Content of(Passage passage) {
    var reader = new PartReader(passage.role() == Role.USER);
    Opinion.of(passage).ifPresent(reader::judged);
    passage.parts().forEach(reader::read);
    return reader.content();
  }

  /// What a fold holds when it is opened.
  static List<Block> unfolded(Item.Folded fold) {
    Part part = fold.part();
    String text = cut(part.text());
    return switch (fold.kind()) {
      case THINKING -> Markdown.parse(text);
      case TOOL_CALL, TOOL_RESULT -> {
        String language = part.language() == null ? guess(text) : part.language();
        yield text.isEmpty() ? List.of() : List.of(new Block.Code(Nesting.NONE, language, text));
      }
    };
  }

  private static String guess(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[") ? "json" : "";
  }

  static String cut(String text) {
    return Beginnings.of(text, LONGEST);
  }

  /// Turns parts into items in their order. Used once.
  private static final class PartReader {
    private final boolean typed;
    private final List<Item> items = new ArrayList<>();
    private final List<Part> files = new ArrayList<>();
    private final List<Part> sources = new ArrayList<>();
    private int words;

    /// @param typed whether a person typed the text
    PartReader(boolean typed) {
      this.typed = typed;
    }

    void judged(Opinion opinion) {
      items.add(new Item.Judged(opinion));
    }

    void read(Part part) {
      if (!part.isFile()) {
        flushFiles();
      }
      switch (part.kind()) {
        case PROSE -> prose(part);
        case CODE -> code(part);
        case THINKING -> items.add(new Item.Folded(Item.Kind.THINKING, part));
        case TOOL_CALL -> items.add(new Item.Folded(Item.Kind.TOOL_CALL, part));
        case TOOL_RESULT -> items.add(new Item.Folded(Item.Kind.TOOL_RESULT, part));
        case IMAGE, ATTACHMENT -> files.add(part);
        case CITATION -> sources.add(part);
      }
    }

    private void prose(Part part) {
      caption(part);
      String text = cut(part.text());
      for (Block block : typed ? PlainText.parse(text) : Markdown.parse(text)) {
        items.add(new Item.Body(block));
      }
      finish(part);
    }

    private void code(Part part) {
      caption(part);
      String language = part.language() == null ? "" : part.language();
      items.add(new Item.Body(new Block.Code(Nesting.NONE, language, cut(part.text()))));
      finish(part);
    }

    private void caption(Part part) {
      if (part.name() != null && !part.name().isBlank()) {
        items.add(new Item.Caption(part.name()));
      }
    }

    private void finish(Part part) {
      words += Words.count(part.text());
      if (part.text().length() > LONGEST) {
        items.add(new Item.Cut(LONGEST, part.text().length()));
      }
    }

    private void flushFiles() {
      if (!files.isEmpty()) {
        items.add(new Item.Files(files));
        files.clear();
      }
    }

    Content content() {
      flushFiles();
      if (!sources.isEmpty()) {
        items.add(new Item.Sources(sources));
      }
      return new Content(items, words);
    }
  }
}

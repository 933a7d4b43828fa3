package app.commonplace.indexing;

import app.commonplace.library.ContentHash;
import app.commonplace.library.PassageNode;
import app.commonplace.library.PassageTree;
import app.commonplace.library.Reading;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.Holds;
import app.commonplace.model.Part;
import app.commonplace.model.PassageId;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Makes the documents of an entry, one a passage. What changes often about an entry (tags, stars)
/// is in none of them. Thread-safe.
final class EntryDocuments {
  private static final FieldType TEXT = text();

  private final Analyzer analyzer;

  EntryDocuments(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  private static FieldType text() {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  /// An entry read from the library.
  ///
  /// @param print changes with everything that its documents are made of
  record Content(Entry entry, PassageTree tree, Map<PassageId, List<String>> notes, long print) {}

  /// What there is to index of an entry; empty when it is gone.
  static Optional<Content> read(Reading reading, EntryId id) {
    return reading
        .entries()
        .find(id)
        .map(entry -> {
          PassageTree tree = reading.entryTexts().tree(id);
          Map<PassageId, List<String>> notes = reading.entryTexts().notes(id, tree);
          return new Content(entry, tree, notes, print(entry, tree, notes));
        });
  }

  private static long print(Entry entry, PassageTree tree, Map<PassageId, List<String>> notes) {
    var hash = new ContentHash.Builder().add(entry.title()).add(String.valueOf(entry.when()));
    hash.add(String.valueOf(entry.currentLeaf()));
    for (PassageNode node : tree.nodes()) {
      hash.add(node.content())
          .add(node.id() + "<" + node.parent())
          .add(node.role().word())
          .add(node.author())
          .add(node.model() != null ? node.model() : entry.model())
          .add(node.createdAt() + (node.hidden() ? " hidden" : ""));
      notes.getOrDefault(node.id(), List.of()).forEach(hash::add);
    }
    return hash.build().high();
  }

  List<Document> documents(Content content, Map<PassageId, List<Part>> parts) {
    Optional<PassageId> lead = content.tree().lead();
    var documents = new ArrayList<Document>();
    var numbers = new HashMap<PassageId, Integer>();
    for (PassageNode node : content.tree().nodes()) {
      List<Part> said = parts.getOrDefault(node.id(), List.of());
      boolean isLead = lead.filter(node.id()::equals).isPresent();
      Document document = document(content, node, said, isLead);
      Integer parent = node.parent() == null ? null : numbers.get(node.parent());
      if (parent != null) {
        number(document, IndexFields.BACK, documents.size() - parent);
      }
      numbers.put(node.id(), documents.size());
      documents.add(document);
    }
    return documents;
  }

  private Document document(Content content, PassageNode node, List<Part> parts, boolean isLead) {
    Columns columns =
        Columns.of(node.author(), parts, content.notes().getOrDefault(node.id(), List.of()));
    var document = new Document();
    String entry = content.entry().id().toString();
    document.add(new StringField(IndexFields.ENTRY, entry, Field.Store.NO));
    number(document, IndexFields.ENTRY, content.entry().id().value());
    number(document, IndexFields.PASSAGE, node.id().value());
    number(document, IndexFields.PRINT, content.print());
    boolean folded = content.tree().isFolded(node.id());
    boolean codeText = !columns.code().isEmpty();
    int holds = Holds.of(parts);
    int code = PassageCode.of(node.role(), holds, node.hidden(), folded, codeText);
    number(document, IndexFields.CODE, code);
    Instant time = node.createdAt() != null ? node.createdAt() : content.entry().when();
    if (time != null) {
      number(document, IndexFields.TIME, time.toEpochMilli());
    }
    addModel(document, node.model());
    addTexts(document, columns);
    if (isLead) {
      add(document, TextField.TITLE, List.of(analyzer.terms(content.entry().title())));
    }
    return document;
  }

  private static void number(Document document, String field, long number) {
    document.add(new NumericDocValuesField(field, number));
  }

  private static void addModel(Document document, @Nullable String model) {
    if (model != null && !model.isEmpty()) {
      document.add(new SortedDocValuesField(IndexFields.MODEL, new BytesRef(model)));
    }
  }

  private void addTexts(Document document, Columns columns) {
    List<String> prose = analyzer.terms(columns.prose());
    List<String> code = analyzer.terms(columns.code());
    add(document, TextField.BODY, List.of(prose, code));
    if (!code.isEmpty()) {
      // where there is no code, the body is the prose
      add(document, TextField.PROSE, List.of(prose));
      add(document, TextField.CODE, List.of(code));
    }
    add(document, TextField.THINKING, List.of(analyzer.terms(columns.thinking())));
    add(document, TextField.TOOL, List.of(analyzer.terms(columns.tool())));
  }

  private static void add(Document document, TextField field, List<List<String>> terms) {
    if (terms.stream().anyMatch(text -> !text.isEmpty())) {
      document.add(new Field(field.word(), new TermStream().of(terms), TEXT));
    }
  }
}

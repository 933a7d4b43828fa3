package app.commonplace.bench;

import java.util.List;

/// Passages of entries that lie one behind the other, as scores need them.
///
/// @param passages in reading order, entry after entry
/// @param starts where each entry begins, and behind the last one the count of passages
record Corpus(List<Said> passages, int[] starts) {
  /// @param author empty when nobody is named
  record Said(String author, String text) {
    String withAuthor() {
      return author.isEmpty() ? text : author + ": " + text;
    }
  }

  Corpus {
    passages = List.copyOf(passages);
  }

  int size() {
    return passages.size();
  }

  int entries() {
    return starts.length - 1;
  }

  /// The entry of each passage.
  int[] entryOf() {
    var entry = new int[size()];
    for (int i = 0; i < entries(); i++) {
      java.util.Arrays.fill(entry, starts[i], starts[i + 1], i);
    }
    return entry;
  }

  List<String> texts(boolean authors) {
    return passages.stream().map(said -> authors ? said.withAuthor() : said.text()).toList();
  }

  Corpus withoutAuthors() {
    return new Corpus(passages.stream().map(said -> new Said("", said.text())).toList(), starts);
  }
}

package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.Role;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.search.Explanation;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.search.Respelling;
import app.commonplace.search.SearchResult;
import app.commonplace.search.Sort;
import app.commonplace.search.Standing;
import app.commonplace.search.query.Field;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is said about results. Immutable.
final class SearchWords {
  private static final int EXAMPLES = 3;

  /// Letters of the nearest stretch that are shown.
  private static final int NEAREST = 140;

  private final Desk desk;

  SearchWords(Desk desk) {
    this.desk = desk;
  }

  /// `1,204 hits`.
  String hits(SearchResult result) {
    return desk.text(result.totalIsExact() ? "search.hits" : "search.hits.about", result.total());
  }

  /// `in 14 ms`.
  String took(SearchResult result) {
    long millis = Math.max(1, Math.round(result.tookMillis()));
    return desk.text("search.took", millis);
  }

  /// `In 318 entries, by words or by meaning`.
  String entries(SearchResult result) {
    String entries =
        desk.text(
            result.totalIsExact() ? "search.entries" : "search.entries.about",
            result.totalEntries());
    return result.total() == 0 ? entries : entries + ", " + counted(result.mode());
  }

  /// What a total counts: `by words`, `by words or by meaning`.
  String counted(Mode mode) {
    return desk.text("search.counted." + mode.word());
  }

  /// `3 of 38 passages · 14 Nov 2026`.
  String group(HitGroup group) {
    Entry entry = group.entry();
    if (entry == null) {
      return desk.text("search.group.matches", group.matches());
    }
    String counts = desk.text("search.group", group.matches(), entry.passages());
    Instant when = entry.when();
    return when == null ? counts : counts + " · " + desk.dates().day(when);
  }

  String title(HitGroup group) {
    String title = group.hits().getFirst().title();
    return title.isBlank() ? desk.text("search.untitled") : title;
  }

  /// Who speaks in a passage, short enough for a narrow column.
  String speaker(Hit hit) {
    return speaker(hit.role(), hit.model());
  }

  String speaker(Role role, @Nullable String model) {
    return Speakers.word(desk, role, model);
  }

  /// What a person decided of a hit when answers were compared: `Rejected`, `Held`, or nothing.
  String standing(Hit hit) {
    return Standings.word(desk, hit.standing());
  }

  /// A hit as it is read aloud.
  String spoken(Hit hit, String snippet, Mode mode) {
    String said = standing(hit);
    String who = said.isEmpty() ? speaker(hit) : speaker(hit) + ", " + said;
    return desk.text("search.hitSpoken", who, snippet, bars(hit, mode));
  }

  /// What of a hit is shown, behind the name of the attachment that it stands in.
  String snippet(Hit hit) {
    String attachment = hit.attachment();
    if (attachment == null) {
      return hit.snippet();
    }
    return attachment.isBlank()
        ? desk.text("search.inAttachment.unnamed", hit.snippet())
        : desk.text("search.inAttachment", attachment, hit.snippet());
  }

  String more(ResultRow.More more) {
    return more.hidden() > 0 ? desk.text("search.more", more.hidden()) : desk.text("search.fewer");
  }

  /// A score as a short number: `.82`, `1`, `0`.
  String score(double score) {
    long hundredths = Math.round(Math.clamp(score, 0, 1) * 100);
    if (hundredths == 0 || hundredths == 100) {
      return String.valueOf(hundredths / 100);
    }
    char point = DecimalFormatSymbols.getInstance(desk.texts().locale()).getDecimalSeparator();
    return point + (hundredths < 10 ? "0" : "") + hundredths;
  }

  /// A score in full: `0.82`.
  String fullScore(double score) {
    return String.format(desk.texts().locale(), "%.2f", score);
  }

  /// The part of the words: `0.82 × 0.35 = .29`, or where they are all that counts, where they come
  /// from: `6.41 ÷ 7.82 = .82`.
  String ofWords(Explanation why) {
    Explanation.Words words = why.words();
    if (why.meaning() != null) {
      return product(words.keyword(), 1 - why.blend(), Shares.of(why).words());
    }
    return words.highest() > 0
        ? desk.text(
            "search.why.share",
            fullScore(words.sum()),
            fullScore(words.highest()),
            score(words.keyword()))
        : score(words.keyword());
  }

  /// The part of meaning: `0.77 × 0.65 = .50`.
  String ofMeaning(Explanation why, Explanation.Alike alike) {
    return product(alike.meaning(), why.blend(), Shares.of(why).meaning());
  }

  private String product(double value, double share, long hundredths) {
    return desk.text(
        "search.why.product", fullScore(value), fullScore(share), score(hundredths / 100.0));
  }

  /// What being rejected does to a score: `Marked as rejected: 0.79 × 0.5 = .40`; nothing for
  /// others.
  String sunk(Explanation why) {
    return why.standing() == Standing.REJECTED
        ? desk.text(
            "search.why.rejected",
            fullScore(why.blended()),
            why.standing().factor(),
            score(why.score()))
        : "";
  }

  /// Which words matched, and what was nearest in meaning.
  String reasons(Explanation why) {
    Explanation.Alike alike = why.meaning();
    if (alike == null) {
      return matched(why);
    }
    String words = why.terms().isEmpty() ? desk.text("search.why.noWords") : matched(why);
    String near =
        alike.known()
            ? desk.text("search.why.nearest", shortened(alike.nearest()))
            : desk.text("search.why.notEmbedded");
    return words + " " + near;
  }

  private static String shortened(String stretch) {
    String line = Marked.of(stretch).text().replaceAll("\\s+", " ").strip();
    if (line.length() <= NEAREST) {
      return line;
    }
    int end = line.lastIndexOf(' ', NEAREST);
    return line.substring(0, end < NEAREST / 2 ? NEAREST : end) + "…";
  }

  /// Everything that adds up to a score.
  List<SumLine> sum(Explanation why) {
    var lines = new ArrayList<SumLine>();
    Explanation.Words words = why.words();
    why.terms().forEach(term -> lines.add(part(bare(term.text()), term.score())));
    addPart(lines, "search.why.context", words.context());
    addPart(lines, "search.why.entry", words.entry());
    lines.add(total(desk.text("search.why.sum"), words.sum()));
    lines.add(
        total(
            desk.text("search.why.ofBest", fullScore(words.sum()), fullScore(words.highest())),
            words.keyword()));
    Explanation.Alike alike = why.meaning();
    if (alike != null && alike.known()) {
      lines.add(part(desk.text("search.why.own"), alike.own()));
      lines.add(part(desk.text("search.why.window"), alike.window()));
      lines.add(total(desk.text("search.why.alike"), alike.cosine()));
      lines.add(
          total(
              desk.text(
                  "search.why.ofNearest",
                  fullScore(alike.cosine()),
                  fullScore(alike.zero()),
                  fullScore(alike.highest())),
              alike.meaning()));
    }
    return lines;
  }

  private void addPart(List<SumLine> lines, String key, double amount) {
    if (amount != 0) {
      lines.add(part(desk.text(key), amount));
    }
  }

  private SumLine part(String what, double amount) {
    return new SumLine(what, fullScore(amount), false);
  }

  private SumLine total(String what, double amount) {
    return new SumLine(what, fullScore(amount), true);
  }

  private static String bare(String typed) {
    return typed.replace('"', ' ').strip();
  }

  /// What the bars of a hit say, aloud.
  String spoken(Hit hit) {
    Explanation why = hit.explanation();
    String bars = bars(hit, why == null || why.meaning() == null ? Mode.KEYWORD : Mode.HYBRID);
    return desk.text("search.why.spoken", fullScore(hit.score()), bars);
  }

  /// `keyword .82, meaning .77`.
  String bars(Hit hit, Mode mode) {
    String keyword = score(hit.keyword());
    if (mode == Mode.KEYWORD) {
      return desk.text("search.bars.keyword", keyword);
    }
    return hit.meaning() == null
        ? desk.text("search.bars.unknown", keyword)
        : desk.text("search.bars.both", keyword, score(hit.meaning()));
  }

  /// `“wal mode” once, “checkpoint” 4 times.`
  String matched(Explanation explanation) {
    String terms =
        explanation.terms().stream().map(this::matched).collect(Collectors.joining(", "));
    return terms.isEmpty() ? desk.text("search.why.filters") : terms + ".";
  }

  private String matched(Explanation.Term term) {
    String bare = term.text().replace("\"", "");
    return desk.text("search.why.term", bare, term.times());
  }

  /// What a repair offers.
  String repair(Repair repair) {
    return switch (repair.kind()) {
      case SPELLING -> desk.text("search.repair.spelling", repair.about(), repair.count());
      case MEANING -> desk.text("search.repair.meaning", repair.count());
      case WITHOUT -> desk.text("search.repair.without", repair.about(), repair.count());
    };
  }

  String meant(Respelling meant) {
    return desk.text("search.meant", meant.query(), meant.passages());
  }

  String sort(Sort sort) {
    return desk.text("search.sort." + sort.word());
  }

  String place(int place, int of) {
    return desk.text("search.place", place, of);
  }

  String version(Surroundings around) {
    return desk.text("search.version", around.version(), around.versions());
  }

  /// `Jan 2025 – Nov 2026`.
  String range(Timeline timeline) {
    if (timeline.isEmpty() || timeline.from() >= timeline.end()) {
      return "";
    }
    String from = month(timeline.month(timeline.from()));
    String to = month(timeline.month(timeline.end() - 1));
    return from.equals(to) ? from : desk.text("search.range", from, to);
  }

  String month(YearMonth month) {
    return desk.dates().shortMonth(month);
  }

  String monthCount(Timeline timeline, int index) {
    return desk.text(
        "search.monthCount", month(timeline.month(index)), timeline.counts().get(index));
  }

  /// How an empty library gets something to be searched.
  String fill() {
    String key = desk.keyed("search.empty.key", KeyAction.IMPORT);
    return (desk.text("search.empty.how") + " " + key).strip();
  }

  String saved(SavedSearch saved) {
    return desk.text("search.saved", saved.name());
  }

  /// Queries made from the tags that a person uses most.
  List<String> examples(List<Tag> tags) {
    List<String> names =
        tags.stream()
            .sorted(Comparator.comparingInt(Tag::entries).reversed())
            .filter(tag -> tag.entries() > 0)
            .limit(EXAMPLES)
            .map(tag -> QueryToken.of(Field.TAG, tag.name()).print())
            .toList();
    List<String> endings = List.of("has:code", "role:user", "is:starred");
    return IntStream.range(0, names.size())
        .mapToObj(i -> names.get(i) + " " + endings.get(i))
        .toList();
  }
}

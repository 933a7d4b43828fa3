package app.commonplace.search;

import app.commonplace.library.CatalogRow;
import app.commonplace.model.EntryId;
import app.commonplace.model.Holds;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import app.commonplace.search.query.ImportWord;
import app.commonplace.search.query.Query;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Sought;
import java.time.Clock;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Turns fields of a query into tests of passages and of entries, against one catalog. For one
/// query.
final class Filters {
  private final CatalogSnapshot catalog;
  private final ModelNames models;
  private final Analyzer analyzer;
  private final Clock clock;

  Filters(CatalogSnapshot catalog, ModelNames models, Analyzer analyzer, Clock clock) {
    this.catalog = catalog;
    this.models = models;
    this.analyzer = analyzer;
    this.clock = clock;
  }

  /// What the field asks of a passage. What is said of an entry holds for all its passages.
  PassageTest ofPassage(Query.Filter filter) {
    return switch (filter.field()) {
      case MODEL -> model(filter.value());
      case ROLE -> role(filter.value());
      case BEFORE, AFTER, ON -> {
        TimeSpan span = TimeSpan.of(filter, clock);
        yield passage -> span.holdsMinute(passage.minutes());
      }
      case HAS -> has(filter);
      case TAG -> tag(filter);
      default -> ofItsEntry(filter);
    };
  }

  private PassageTest ofItsEntry(Query.Filter filter) {
    BitSet entries = catalog.where(ofEntry(filter));
    return passage -> entries.get(passage.entry());
  }

  private PassageTest model(String typed) {
    List<String> names = models.all();
    NamePattern pattern = NamePattern.wholeOrPart(typed, names);
    var wanted = new BitSet(names.size());
    for (int i = 1; i < names.size(); i++) {
      wanted.set(i, pattern.matches(names.get(i)));
    }
    return passage -> wanted.get(passage.model());
  }

  private static PassageTest role(String typed) {
    Role role = Role.ofWord(typed);
    return passage -> passage.role() == role;
  }

  private PassageTest has(Query.Filter filter) {
    int bit = holdsBit(filter.value());
    return bit == 0 ? ofItsEntry(filter) : passage -> (passage.holds() & bit) != 0;
  }

  private PassageTest tag(Query.Filter filter) {
    PassageTest byEntry = ofItsEntry(filter);
    var passages = new HashSet<Long>();
    for (Long tag : TagPattern.matching(filter.value(), catalog.tagNames())) {
      catalog.passagesTagged(tag).forEach(id -> passages.add(id.value()));
    }
    return passages.isEmpty() ? byEntry : byEntry.or(passage -> passages.contains(passage.id()));
  }

  /// What the field asks of an entry as a whole.
  Predicate<CatalogEntry> ofEntry(Query.Filter filter) {
    String value = filter.value();
    return switch (filter.field()) {
      case TAG -> entryTag(value);
      case PROVIDER -> provider(value);
      case MODEL -> name(value, CatalogRow::model);
      case PROJECT -> name(value, CatalogRow::project);
      case ACCOUNT -> name(value, CatalogRow::account);
      case KIND -> entry -> entry.row().kind().word().equals(value.toLowerCase(Locale.ROOT));
      case TITLE -> title(value);
      case IS -> is(value.toLowerCase(Locale.ROOT));
      case HAS -> entryHas(value);
      case BEFORE, AFTER, ON -> {
        TimeSpan span = TimeSpan.of(filter, clock);
        yield entry -> span.holds(entry.row().when());
      }
      case IMPORT -> imported(value);
      case ROLE, IN, LIKE -> _ -> true;
    };
  }

  private Predicate<CatalogEntry> imported(String typed) {
    Set<EntryId> entries = ImportWord.of(typed).map(catalog::imported).orElse(Set.of());
    return entry -> entries.contains(entry.row().id());
  }

  private Predicate<CatalogEntry> entryTag(String typed) {
    Set<Long> tags = TagPattern.matching(typed, catalog.tagNames());
    return entry -> entry.row().tags().stream().anyMatch(tags::contains);
  }

  private static Predicate<CatalogEntry> provider(String typed) {
    NamePattern pattern = NamePattern.whole(typed);
    return entry -> {
      String provider = entry.row().provider();
      return pattern.matches(provider) || pattern.matches(Provider.displayName(provider));
    };
  }

  private Predicate<CatalogEntry> name(
      String typed, Function<CatalogRow, @Nullable String> nameOf) {
    Set<String> known = new HashSet<>();
    for (int i = 0; i < catalog.size(); i++) {
      catalog.entry(i).map(entry -> nameOf.apply(entry.row())).ifPresent(known::add);
    }
    NamePattern pattern = NamePattern.wholeOrPart(typed, known);
    var matching = new HashSet<String>();
    known.stream().filter(pattern::matches).forEach(matching::add);
    return entry -> {
      String name = nameOf.apply(entry.row());
      return name != null && matching.contains(name);
    };
  }

  private Predicate<CatalogEntry> title(String typed) {
    boolean open = typed.endsWith("*");
    Sought sought =
        open ? analyzer.beginning(typed.substring(0, typed.length() - 1)) : analyzer.word(typed);
    return entry -> TitleMatch.anyOf(sought.alternatives(), entry.titleTerms(analyzer));
  }

  private static Predicate<CatalogEntry> is(String state) {
    return switch (state) {
      case "starred" -> entry -> entry.row().starred();
      case "unread" -> entry -> entry.row().readAt() == null;
      case "archived" -> entry -> entry.row().archived();
      case "branched" -> entry -> entry.row().branches() > 1;
      case "only-here" -> entry -> entry.row().onlyHere();
      case "retitled" -> entry -> entry.row().retitled();
      case "rewritten" -> entry -> entry.row().rewritten();
      case "trashed" -> entry -> entry.row().deletedAt() != null && !entry.row().merged();
      default -> _ -> false;
    };
  }

  private static Predicate<CatalogEntry> entryHas(String typed) {
    int bit = holdsBit(typed);
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "note" -> entry -> entry.row().notes() > 0;
      case "link" -> entry -> entry.row().links() > 0;
      default -> entry -> (entry.row().holds() & bit) != 0;
    };
  }

  /// The bit of [Holds] that a word names; 0 for what only entries have.
  private static int holdsBit(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "code" -> Holds.CODE;
      case "image" -> Holds.IMAGE;
      case "attachment" -> Holds.ATTACHMENT;
      case "thinking" -> Holds.THINKING;
      case "tool" -> Holds.TOOL;
      default -> 0;
    };
  }
}

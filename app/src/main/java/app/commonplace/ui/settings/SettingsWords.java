package app.commonplace.ui.settings;

import app.commonplace.embedding.server.Credit;
import app.commonplace.embedding.server.ModelOffer;
import app.commonplace.indexing.MeaningStatus;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.model.Sent;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.runtime.EmbeddingChoice.OpenRouter;
import app.commonplace.runtime.EmbeddingChoice.Server;
import app.commonplace.runtime.MonthlyCap;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Question;
import app.commonplace.ui.texts.ByteSizes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the screen of settings says. Immutable.
final class SettingsWords {
  private static final Pattern SUM = Pattern.compile("\\$?\\s*(\\d{1,6}([.,]\\d{1,6})?)\\h*\\$?");

  /// What requests are made for, the usual first.
  static final List<String> PURPOSES = List.of("embed", "question", "test", "models", "credit");

  private static final long CENT = 10_000;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final Desk desk;
  private final ByteSizes sizes;

  SettingsWords(Desk desk) {
    this.desk = desk;
    this.sizes = new ByteSizes(desk.texts());
  }

  /// All words that find a setting, in lower case.
  String about(Setting setting) {
    String text = name(setting) + " " + desk.text("settings.find." + setting.word());
    return text.toLowerCase(desk.texts().locale());
  }

  String name(Setting setting) {
    return desk.text("settings.name." + setting.word());
  }

  String name(SettingsPage page) {
    return desk.text("settings.page." + page.word());
  }

  String percent(double share) {
    return share == 1
        ? desk.text("settings.percentAll")
        : desk.text("settings.percent", Math.min(99.9, 100 * share)); // not all until all is
  }

  String size(long bytes) {
    return sizes.of(bytes);
  }

  // ---- models

  String who(EmbeddingChoice choice) {
    return switch (choice) {
      case BuiltIn _ -> desk.text("settings.builtIn");
      case OpenRouter _ -> desk.text("settings.openRouter");
      case Server server when server.leaves() -> server.address().getHost();
      case Server _ -> desk.text("settings.localServer");
    };
  }

  String leaves(boolean leaves) {
    return desk.text(leaves ? "settings.leaves" : "settings.staysHere");
  }

  String numbers(int dimension) {
    return dimension == 0
        ? desk.text("settings.numbersUnknown")
        : desk.text("settings.numbers", dimension);
  }

  String price(ModelOffer offer) {
    BigDecimal price = offer.dollarsPerToken();
    return price == null
        ? desk.text("settings.noPrice")
        : desk.text("settings.price", digits(price.multiply(MILLION).stripTrailingZeros(), 0));
  }

  String chosen(EmbeddingChoice choice) {
    return desk.text("settings.chosen", who(choice), choice.model());
  }

  String tested(EmbeddingChoice choice, int numbers) {
    return desk.text("settings.tested", who(choice), choice.model(), numbers);
  }

  /// That a key opens something, and for how much.
  String credit(Credit credit) {
    BigDecimal rest = credit.remaining();
    return rest == null
        ? desk.text("settings.keyWorks")
        : desk.text("settings.keyWorks.rest", dollars(rest.movePointRight(6).longValue()));
  }

  Question beforeSending(
      EmbeddingChoice choice,
      SettingsDoor.Sending sending,
      @Nullable ModelOffer offer,
      Runnable yes) {
    String receiver = who(choice);
    var text = new StringBuilder(desk.text("settings.send.text", receiver, sending.passages()));
    BigDecimal cost = offer == null ? null : offer.estimate(sending.tokens());
    if (cost != null) {
      long up = cost.movePointRight(6).setScale(0, RoundingMode.CEILING).longValue();
      text.append(' ').append(desk.text("settings.send.cost", dollars(up)));
    }
    if (choice instanceof Server server && server.isReadable()) {
      text.append(' ').append(desk.text("settings.send.readable"));
    }
    if (sending.heldBack() > 0) {
      text.append(' ').append(desk.text("settings.send.held", sending.heldBack()));
    }
    text.append(' ').append(desk.text("settings.send.old"));
    return new Question(
        desk.text("settings.send.title", receiver),
        text.toString(),
        desk.text("settings.send", receiver),
        false,
        yes);
  }

  // ---- coverage

  /// @param pausedSince null where that is not known
  String state(MeaningStatus status, @Nullable Instant pausedSince) {
    return switch (status.state()) {
      case UP_TO_DATE -> waiting(status) > 0 ? "" : desk.text("settings.upToDate");
      case WORKING ->
          status.perSecond() >= 1
              ? desk.text("settings.workingAt", Math.round(status.perSecond()))
              : desk.text("settings.working");
      case PAUSED ->
          pausedSince == null
              ? desk.text("settings.paused")
              : desk.text("settings.pausedSince", desk.dates().brief(pausedSince));
      case TROUBLE -> status.trouble() == null ? "" : desk.told(status.trouble());
    };
  }

  /// What waits, and how long it will take and what it will cost where that is known.
  ///
  /// @param priceOfText in millionths of a dollar; 0 where it is not known
  String waitingText(MeaningStatus status, double priceOfText) {
    long waiting = waiting(status);
    if (waiting == 0) {
      return "";
    }
    Reach reach = status.reach();
    double textsEach = reach.covered() == 0 ? 1 : (double) reach.embedded() / reach.covered();
    double texts = waiting * Math.max(1, textsEach);
    String time =
        status.perSecond() < 1 || reach.covered() == 0
            ? ""
            : desk.text("settings.about", about(texts / status.perSecond()));
    String cost = priceOfText == 0 ? "" : cost(texts * priceOfText);
    if (time.isEmpty() && cost.isEmpty()) {
      return desk.text("settings.waiting", waiting);
    }
    String both =
        time.isEmpty() || cost.isEmpty()
            ? time + cost
            : desk.text("settings.waitingCost", time, cost);
    return desk.text("settings.waitingFor", waiting, both);
  }

  /// An estimate is not told to fractions of a cent.
  private String cost(double microDollars) {
    return microDollars < CENT
        ? desk.text("settings.underACent", dollars(CENT))
        : desk.text("settings.about", dollars(Math.round(microDollars)));
  }

  private String about(double seconds) {
    if (seconds < 60) {
      return desk.text("settings.seconds", (long) Math.ceil(seconds));
    }
    return seconds < 5400
        ? desk.text("settings.minutes", Math.round(seconds / 60))
        : desk.text("settings.hours", Math.round(seconds / 3600));
  }

  static long waiting(MeaningStatus status) {
    Reach reach = status.reach();
    return Math.max(0, reach.passages() - reach.covered() - status.heldBack());
  }

  // ---- money and the ledger

  /// What becomes of requests at the cap.
  String capNote(MonthlyCap month) {
    if (month.isReached()) {
      return desk.text("settings.cap.reached", dollars(month.cap()));
    }
    return month.isNear()
        ? nearlySpent(month)
        : desk.text("settings.cap.note", dollars(month.warning()), dollars(month.cap()));
  }

  /// What is said once most of what may be spent this month is.
  String nearlySpent(MonthlyCap month) {
    return desk.text("settings.cap.near", dollars(month.spent()), dollars(month.cap()));
  }

  String dollars(long microDollars) {
    BigDecimal exact = BigDecimal.valueOf(microDollars, 6).stripTrailingZeros();
    boolean whole = microDollars >= 10_000 || microDollars == 0;
    BigDecimal shown = whole ? exact.setScale(2, RoundingMode.HALF_UP) : exact;
    return desk.text("settings.dollars", digits(shown, 2));
  }

  /// A number as people of the locale write it, with all its digits.
  private String digits(BigDecimal number, int least) {
    NumberFormat format = NumberFormat.getNumberInstance(desk.texts().locale());
    format.setGroupingUsed(false);
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(Math.max(least, number.scale()));
    return format.format(number);
  }

  /// What a person typed as a sum; null when it is none.
  @Nullable Long microDollars(String typed) {
    var sum = SUM.matcher(typed.strip());
    return sum.matches()
        ? new BigDecimal(sum.group(1).replace(',', '.')).movePointRight(6).longValueExact()
        : null;
  }

  String why(Sent sent) {
    return PURPOSES.contains(sent.purpose())
        ? desk.text("settings.why." + sent.purpose())
        : sent.purpose();
  }

  /// What requests are made for, in the filter of the ledger.
  String purpose(String word) {
    return desk.text(word.isEmpty() ? "settings.ledger.all" : "settings.why." + word);
  }

  String what(Sent sent) {
    return switch (sent.purpose()) {
      case "question" -> desk.text("settings.what.question");
      case "test" -> desk.text("settings.what.test");
      case "models", "credit" -> desk.text("settings.what.nothing");
      default -> desk.text("settings.what.passages", sent.texts());
    };
  }

  String price(Sent sent) {
    Long price = sent.microDollars();
    if (price == null) {
      return "–";
    }
    if (price > 0 && price < 1000) {
      return "< " + bare(new BigDecimal("0.001"));
    }
    return bare(BigDecimal.valueOf(price, 6).setScale(3, RoundingMode.HALF_UP));
  }

  /// Without the zero before the point, so that a column of small sums can be read.
  private String bare(BigDecimal sum) {
    String digits = digits(sum, 3);
    return sum.compareTo(BigDecimal.ONE) < 0 ? digits.substring(1) : digits;
  }

  /// What became of a request.
  String outcome(Sent sent) {
    return switch (sent.state()) {
      case "done" -> desk.text("settings.outcome.done");
      case "failed" -> desk.text("settings.outcome.failed");
      default -> desk.text("settings.outcome.unknown");
    };
  }

  /// All there is to know of a request.
  String exact(Sent sent) {
    return desk.text(
        "settings.sent.tip",
        desk.dates().exact(sent.at()),
        sent.host(),
        sent.model(),
        outcome(sent),
        sent.sha256());
  }

  /// A request as it is read out.
  String spoken(Sent sent) {
    return String.join(
        ", ",
        desk.dates().brief(sent.at()),
        why(sent),
        what(sent),
        sent.host(),
        outcome(sent),
        size(sent.bytes()),
        price(sent));
  }
}

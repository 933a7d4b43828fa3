package app.commonplace.importing.chatgpt;

import static java.util.stream.Collectors.joining;

import app.commonplace.importing.AccountArchive;
import app.commonplace.importing.AccountFile;
import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Format;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.Remark;
import app.commonplace.importing.WholeAccount;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Beginnings;
import app.commonplace.model.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Official ChatGPT archives, their shards of 2026, and single conversations as browser exporters
/// and captures save them. Stateless.
public final class ChatGptFormat implements Format {
  private static final String NAME = "chatgpt";
  private static final String ACCOUNT_FILE = "user.json";
  private static final String COMPARISONS = "model_comparisons.json";
  private static final int NAMED = 5;
  private static final String ARRAY = "conversations";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String provider() {
    return Provider.CHATGPT;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    boolean deepSeek =
        shape.anyHas("mapping", "inserted_at") || shape.anyHas("mapping.*.message.fragments");
    boolean chatGpt =
        shape.anyHas("mapping")
            || shape.anyHas("raw_provider_payload.mapping")
            || shape.anyHas("conversations[].mapping")
            || shape.anyHas(SharedPage.ID, "messages[].node_id");
    return chatGpt && !deepSeek;
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    return ViewerPage.is(beginning)
        ? Optional.of(Recognition.certain("it is the page that ChatGPT's archives bring along"))
        : Format.super.recognise(beginning);
  }

  @Override
  public Optional<WholeAccount> whole(Export export) {
    return AccountArchive.claim(export, account(export.archive()), ACCOUNT_FILE);
  }

  @Override
  public void read(Export export, ItemSink sink) {
    Assets assets = Assets.of(export.archive());
    String account = account(export.archive());
    Feedback feedback = Feedback.in(export, sink);
    var elements = new Elements(export, sink, Set.of(ARRAY), "conversation");
    var beginnings = new Beginnings(stated -> Conversation.read(stated, assets, account), false);
    Elements.Reader reader = element -> sink.accept(beginnings.read(feedback.joined(element)));
    List<Member> pages =
        export.members().stream()
            .filter(member -> ViewerPage.isPage(export.archive(), member))
            .toList();
    for (Member page : pages) {
      elements.readWithin(page, () -> ViewerPage.list(export.archive(), page), reader);
    }
    if (pages.isEmpty()) {
      elements.forEach(reader);
    } else {
      export.members().stream()
          .filter(member -> !pages.contains(member))
          .forEach(member -> elements.read(member, reader));
    }
    feedback.tellUnplaced(export, sink);
    tellComparisons(export, sink);
    tellLeft(export, assets, sink);
  }

  /// Files of conversations that were deleted, or that were only ever put into the account's
  /// library.
  private static void tellLeft(Export export, Assets assets, ItemSink sink) {
    List<Member> left = assets.left();
    if (!left.isEmpty()) {
      String names = left.stream().limit(NAMED).map(assets::called).collect(joining(", "));
      String more = left.size() > NAMED ? " and %d more".formatted(left.size() - NAMED) : "";
      sink.accept(
          new Item.Aside(
              Remark.skipped(
                  export.archive().name(),
                  "Files that no message of this archive names were left out: %s%s."
                      .formatted(names, more))));
    }
  }

  /// Which of two answers a person liked better; both stand in their conversation if they were
  /// kept.
  private static void tellComparisons(Export export, ItemSink sink) {
    for (Member member : export.archive().members()) {
      if (member.baseName().equals(COMPARISONS)) {
        int[] count = {0};
        new Elements(export, _ -> {}, Set.of(), "comparison").read(member, _ -> count[0]++);
        if (count[0] > 0) {
          sink.accept(
              new Item.Aside(
                  Remark.skipped(
                      member.name(),
                      "Comparisons of two answers are no conversations and were left out (%d)."
                          .formatted(count[0]))));
        }
      }
    }
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(
        raw, place, element -> Conversation.read(element, Assets.none(), account));
  }

  /// The account's id from `user.json`; empty when there is none, as beside single conversations.
  private static String account(Archive archive) {
    return AccountFile.named(ACCOUNT_FILE, archive)
        .map(user -> new Texts(0).filled(user, "id"))
        .orElse("");
  }
}

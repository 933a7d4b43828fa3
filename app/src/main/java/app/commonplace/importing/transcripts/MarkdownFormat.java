package app.commonplace.importing.transcripts;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.FrontMatter;
import app.commonplace.importing.parts.Uploads;
import java.util.Optional;
import java.util.regex.Pattern;

/// Conversations as Markdown, such as browser exporters and people write them. A file without roles
/// in it is a document. Stateless.
public final class MarkdownFormat extends TextFormat {
  static final String PROVIDER = "transcript";

  /// Files go by the beginning of their hash.
  private static final Pattern BESIDE = Pattern.compile("(?:^|/)files/[0-9a-f]{12}(?:-[^/]*)?$");

  public MarkdownFormat() {
    super("markdown-transcript", PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    boolean plain =
        beginning.shape().outer() == JsonShape.Outer.NONE
            || beginning.text().stripLeading().startsWith("<!--");
    if (!plain || !beginning.isText()) {
      return Optional.empty();
    }
    String text = beginning.text().replace("\r\n", "\n");
    Markers markers = Markers.in(MarkdownTalk.usual(FrontMatter.of(text).rest()));
    return markers.lines().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Recognition.likely(
                "lines such as “%s” say who speaks".formatted(markers.lines().getFirst().name())));
  }

  @Override
  Item item(Element original, Uploads files) {
    return MarkdownTalk.read(original, files);
  }

  @Override
  boolean isFile(Member member) {
    return BESIDE.matcher(member.name()).find();
  }

  /// Our own exports lay the files of their pages beside them.
  @Override
  public boolean isSideFile(Member page, Member other) {
    return isFile(other) && other.folder().equals(page.folder() + "files/");
  }
}

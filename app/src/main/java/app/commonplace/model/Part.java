package app.commonplace.model;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One piece of a passage. Its text is what a person reads and searches; everything else a provider
/// said about it is in `meta` under short names (see [Meta]).
///
/// @param mime media type of an image or attachment, or of a canvas document
/// @param language language of code as the provider or the fence names it
/// @param name file name, tool name, or title of a document or citation
/// @param text never null; empty for an image without a caption
/// @param blob bytes in the library; absent for text, and for attachments that the archive lacked
public record Part(
    PartKind kind,
    @Nullable String mime,
    @Nullable String language,
    @Nullable String name,
    String text,
    @Nullable Blob blob,
    Map<String, String> meta) {

  public Part {
    // sorted, so that equal parts are written and hashed alike
    meta = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(meta));
  }

  /// Text that reads as it stands.
  public static Part prose(String text) {
    return new Part(PartKind.PROSE, null, null, null, text, null, Map.of());
  }

  /// A block of code.
  public static Part code(@Nullable String language, String text) {
    return new Part(PartKind.CODE, null, language, null, text, null, Map.of());
  }

  /// What a model thought before it answered.
  public static Part thinking(String text) {
    return new Part(PartKind.THINKING, null, null, null, text, null, Map.of());
  }

  /// This part with one more word about it.
  public Part with(String key, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return this;
    }
    var more = new TreeMap<>(meta);
    more.put(key, value);
    return new Part(kind, mime, language, name, text, blob, more);
  }

  /// This part with one word less about it.
  public Part without(String key) {
    var fewer = new TreeMap<>(meta);
    fewer.remove(key);
    return new Part(kind, mime, language, name, text, blob, fewer);
  }

  /// This part with its bytes.
  public Part withBlob(@Nullable Blob bytes) {
    return new Part(kind, mime, language, name, text, bytes, meta);
  }

  /// Whether this part stands for a file: an image or an attachment.
  public boolean isFile() {
    return kind == PartKind.IMAGE || kind == PartKind.ATTACHMENT;
  }

  /// A word of `meta`, or null.
  public @Nullable String about(String key) {
    return meta.get(key);
  }

  /// The names used in [Part#meta].
  public static final class Meta {
    /// Address of a citation or of a page that a tool read.
    public static final String URL = "url";

    /// Why the bytes of an image or attachment are not in the library.
    public static final String MISSING = "missing";

    /// `true` for a file that no export of this provider ever holds: its absence is no failure.
    public static final String NEVER_EXPORTED = "never_exported";

    /// The provider's own id of a file.
    public static final String FILE_ID = "file_id";

    /// Size in bytes as the export states it.
    public static final String SIZE = "size";

    public static final String WIDTH = "width";
    public static final String HEIGHT = "height";

    /// The provider's own word for the content, kept for types this version does not know.
    public static final String TYPE = "type";

    /// Seconds a model thought or a tool ran.
    public static final String SECONDS = "seconds";

    /// Id that joins a tool call to its result.
    public static final String CALL_ID = "call_id";

    /// `true` when a tool reported failure.
    public static final String ERROR = "error";

    /// Id of a canvas document or artifact; its versions share it.
    public static final String DOCUMENT = "document";

    /// `create`, `update` or `rewrite` for a version of a canvas document or artifact.
    public static final String COMMAND = "command";

    /// What an `update` of a canvas document or artifact replaced.
    public static final String OLD_TEXT = "old_text";

    /// What an `update` of a canvas document or artifact put in its place.
    public static final String NEW_TEXT = "new_text";

    /// What was said of an answer that stood beside another: `won`, `lost`, or that neither did, in
    /// the words of where it comes from.
    public static final String VERDICT = "verdict";

    /// What the person thought of an answer: `up`, `down`, or the provider's own word.
    public static final String RATING = "rating";

    /// What the person wrote to the provider about an answer that they rated.
    public static final String COMMENT = "comment";

    /// The provider's summary of the whole conversation; stands at its first part.
    public static final String SUMMARY = "summary";

    /// The instructions that a conversation began with, or their name, where they are no message of
    /// it; stands at its first part.
    public static final String SYSTEM_PROMPT = "system_prompt";

    /// The provider's id of the assistant of someone's own making that answered; stands at the
    /// conversation's first part.
    public static final String ASSISTANT = "assistant";

    /// The provider's id of the conversation that this one was branched off or sent from; stands at
    /// its first part.
    public static final String BRANCHED_FROM = "branched_from";

    private Meta() {}
  }
}

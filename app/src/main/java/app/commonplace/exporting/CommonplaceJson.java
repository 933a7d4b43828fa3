package app.commonplace.exporting;

/// The words of Commonplace JSON, shared by the side that writes it and the side that reads it. The
/// page docs/COMMONPLACE-JSON.md says what they mean.
public final class CommonplaceJson {
  /// The version of the format, under [#MARK].
  public static final int VERSION = 1;

  /// The file an export writes.
  public static final String FILE = "commonplace.json";

  /// The folder beside it with the bytes of images and attachments.
  public static final String FILES = "files/";

  /// What tells this format from every other: its version, the first key of the file.
  public static final String MARK = "commonplace";

  public static final String ENTRIES = "entries";
  public static final String EXTERNAL_ID = "externalId";
  public static final String KIND = "kind";
  public static final String PROVIDER = "provider";
  public static final String ACCOUNT = "account";
  public static final String TITLE = "title";
  public static final String PROJECT = "project";
  public static final String MODEL = "model";
  public static final String CREATED_AT = "createdAt";
  public static final String UPDATED_AT = "updatedAt";
  public static final String STARRED = "starred";
  public static final String ARCHIVED = "archived";
  public static final String CURRENT_LEAF = "currentLeaf";
  public static final String TAGS = "tags";
  public static final String HUE = "hue";
  public static final String SEARCHES = "savedSearches";
  public static final String QUERY = "query";
  public static final String OWN_TITLE = "ownTitle";
  public static final String SOURCE_STARRED = "sourceStarred";
  public static final String READ_AT = "readAt";
  public static final String NOTES = "notes";
  public static final String NOTE = "note";
  public static final String PASSAGE = "passage";
  public static final String LINKS = "links";
  public static final String TO = "to";
  public static final String FROM = "from";
  public static final String PASSAGES = "passages";
  public static final String PARENT_ID = "parentId";
  public static final String ROLE = "role";
  public static final String AUTHOR = "author";
  public static final String HIDDEN = "hidden";
  public static final String TEXT = "text";
  public static final String PARTS = "parts";
  public static final String MIME = "mime";
  public static final String LANGUAGE = "language";
  public static final String NAME = "name";
  public static final String META = "meta";
  public static final String BLOB = "blob";
  public static final String SHA256 = "sha256";
  public static final String SIZE = "size";
  public static final String PATH = "file";

  /// Bytes within the JSON, which files made elsewhere may have.
  public static final String BASE64 = "base64";

  private CommonplaceJson() {}
}

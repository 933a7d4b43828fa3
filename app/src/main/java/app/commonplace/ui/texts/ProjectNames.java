package app.commonplace.ui.texts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of projects as people read them. Some exports name a project by its id alone; the id stays
/// what is searched for, and its beginning tells such projects apart. Stateless.
public final class ProjectNames {
  /// What addresses of ChatGPT call a project: its id, at times with words of its name behind it.
  private static final Pattern CHATGPT = Pattern.compile("g-p-([0-9a-f]{8,})(?:-(.+))?");

  private static final Pattern UUID =
      Pattern.compile("([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /// Ids begin with the time they were made: fewer letters would be those of the same day.
  private static final int TELLING = 6;

  private ProjectNames() {}

  /// The name of a project that a person reads; one that is no id stays as it is.
  public static String displayName(Texts texts, String project) {
    Matcher chatgpt = CHATGPT.matcher(project);
    if (chatgpt.matches()) {
      String words = chatgpt.group(2);
      return words == null ? unnamed(texts, chatgpt.group(1)) : words.replace('-', ' ');
    }
    Matcher uuid = UUID.matcher(project);
    return uuid.matches() ? unnamed(texts, uuid.group(1)) : project;
  }

  private static String unnamed(Texts texts, String id) {
    return texts.get("project.unnamed", id.substring(0, TELLING));
  }
}

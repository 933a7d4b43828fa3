package app.commonplace.importing.parts;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells source text from prose by the end of a file's name.
public final class SourceFiles {
  private static final Set<String> ENDS =
      Set.of(
          "bash",
          "c",
          "cc",
          "clj",
          "cpp",
          "cs",
          "css",
          "dart",
          "ex",
          "exs",
          "fs",
          "go",
          "gradle",
          "h",
          "hpp",
          "hs",
          "html",
          "ini",
          "java",
          "jl",
          "js",
          "json",
          "jsx",
          "kt",
          "kts",
          "lua",
          "m",
          "mjs",
          "nix",
          "php",
          "pl",
          "properties",
          "ps1",
          "py",
          "r",
          "rb",
          "rs",
          "scala",
          "scss",
          "sh",
          "sql",
          "svelte",
          "swift",
          "tex",
          "toml",
          "ts",
          "tsx",
          "vue",
          "xml",
          "yaml",
          "yml",
          "zig",
          "zsh");

  private SourceFiles() {}

  /// The language of a file, named by the end of its name as fences name it; null for prose.
  public static @Nullable String language(@Nullable String file) {
    int dot = file == null ? -1 : file.lastIndexOf('.');
    if (file == null || dot < 0) {
      return null;
    }
    String end = file.substring(dot + 1).toLowerCase(Locale.ROOT);
    return ENDS.contains(end) ? end : null;
  }
}

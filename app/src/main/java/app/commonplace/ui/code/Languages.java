package app.commonplace.ui.code;

import app.commonplace.ui.code.Highlighter.Language;
import app.commonplace.ui.code.WordGrammar.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The languages that are coloured, under all names that fences use.
final class Languages {
  private static final List<String> SLASHES = List.of("//");
  private static final List<String> HASH = List.of("#");
  private static final List<String> STARS = List.of("/*", "*/");
  private static final List<String> PLAIN_QUOTES = List.of("\"", "'");

  private final Map<String, Language> known = new HashMap<>();

  static Map<String, Language> byName() {
    var languages = new Languages();
    languages.addCurlyOnes();
    languages.addScripts();
    languages.addShellsAndQueries();
    languages.addData();
    return Map.copyOf(languages.known);
  }

  private void addCurlyOnes() {
    add(curly("Java", Keywords.JAVA, List.of("\"\"\"", "\"", "'"), Trait.AT_WORDS), "java");
    add(
        curly("Kotlin", Keywords.KOTLIN, List.of("\"\"\"", "\"", "'"), Trait.AT_WORDS),
        "kotlin",
        "kt",
        "kts");
    add(curly("Scala", Keywords.SCALA, List.of("\"\"\"", "\"", "'"), Trait.AT_WORDS), "scala");
    add(curly("Swift", Keywords.SWIFT, List.of("\"\"\"", "\""), Trait.AT_WORDS), "swift");
    add(
        curly("Rust", Keywords.RUST, List.of("\"", "'"), Trait.LONE_QUOTES, Trait.LONG_STRINGS),
        "rust",
        "rs");
    add(curly("Go", Keywords.GO, List.of("`", "\"", "'")), "go", "golang");
    add(curly("C", Keywords.C, PLAIN_QUOTES), "c", "h");
    add(curly("C++", Keywords.CPP, PLAIN_QUOTES), "cpp", "c++", "cc", "hpp", "cxx");
    add(curly("C#", Keywords.CSHARP, PLAIN_QUOTES), "csharp", "cs", "c#");
    add(curly("Objective-C", Keywords.C, PLAIN_QUOTES, Trait.AT_WORDS), "objc", "objective-c");
    add(curly("Dart", Keywords.DART, List.of("\"\"\"", "'''", "\"", "'"), Trait.AT_WORDS), "dart");
    add(
        curly("JavaScript", Keywords.JAVASCRIPT, List.of("`", "\"", "'")),
        "javascript",
        "js",
        "jsx",
        "mjs",
        "node");
    add(
        curly("TypeScript", Keywords.TYPESCRIPT, List.of("`", "\"", "'"), Trait.AT_WORDS),
        "typescript",
        "ts",
        "tsx");
    add(curly("PHP", Keywords.PHP, PLAIN_QUOTES, Trait.DOLLAR_WORDS), "php");
    add(curly("Zig", Keywords.RUST, List.of("\"", "'")), "zig");
  }

  private void addScripts() {
    add(
        word(
            "Python",
            Keywords.PYTHON,
            HASH,
            List.of(),
            List.of("\"\"\"", "'''", "\"", "'"),
            Trait.CAPITAL_TYPES,
            Trait.AT_WORDS),
        "python",
        "py",
        "python3",
        "ipython");
    add(
        word(
            "Ruby",
            Keywords.RUBY,
            HASH,
            List.of("=begin", "=end"),
            PLAIN_QUOTES,
            Trait.CAPITAL_TYPES,
            Trait.AT_WORDS),
        "ruby",
        "rb");
    add(word("Lua", Keywords.LUA, List.of("--"), List.of("--[[", "]]"), PLAIN_QUOTES), "lua");
    add(word("R", Keywords.R, HASH, List.of(), PLAIN_QUOTES), "r");
    add(
        word(
            "Haskell",
            Keywords.HASKELL,
            List.of("--"),
            List.of("{-", "-}"),
            List.of("\""),
            Trait.CAPITAL_TYPES),
        "haskell",
        "hs");
    add(
        word(
            "Elixir",
            Keywords.RUBY,
            HASH,
            List.of(),
            List.of("\"\"\"", "\""),
            Trait.CAPITAL_TYPES,
            Trait.AT_WORDS),
        "elixir",
        "ex");
    add(
        word(
            "Perl",
            Keywords.PERL,
            HASH,
            List.of(),
            PLAIN_QUOTES,
            Trait.DOLLAR_WORDS,
            Trait.COMMENT_NEEDS_SPACE),
        "perl",
        "pl");
  }

  private void addShellsAndQueries() {
    add(
        word(
            "Shell",
            Keywords.SHELL,
            HASH,
            List.of(),
            PLAIN_QUOTES,
            Trait.DOLLAR_WORDS,
            Trait.COMMENT_NEEDS_SPACE,
            Trait.HYPHENS,
            Trait.LONG_STRINGS),
        "bash",
        "sh",
        "shell",
        "zsh",
        "console",
        "shell-session",
        "fish");
    add(
        word(
            "PowerShell",
            Keywords.POWERSHELL,
            HASH,
            List.of("<#", "#>"),
            PLAIN_QUOTES,
            Trait.DOLLAR_WORDS,
            Trait.ANY_CASE,
            Trait.HYPHENS,
            Trait.NO_ESCAPES),
        "powershell",
        "ps1",
        "pwsh");
    add(
        word(
            "SQL",
            Keywords.SQL,
            List.of("--"),
            STARS,
            PLAIN_QUOTES,
            Trait.ANY_CASE,
            Trait.NO_ESCAPES,
            Trait.LONG_STRINGS),
        "sql",
        "sqlite",
        "postgresql",
        "postgres",
        "mysql",
        "plsql",
        "tsql");
    add(
        word("Dockerfile", Keywords.DOCKER, HASH, List.of(), PLAIN_QUOTES, Trait.DOLLAR_WORDS),
        "dockerfile",
        "docker");
    add(
        word(
            "Makefile",
            Set.of("ifeq", "ifneq", "else", "endif", "include", "define", "endef"),
            HASH,
            List.of(),
            List.of(),
            Trait.DOLLAR_WORDS),
        "makefile",
        "make");
  }

  private void addData() {
    add(
        word("JSON", Set.of("true", "false", "null"), SLASHES, STARS, List.of("\"")),
        "json",
        "jsonc",
        "json5",
        "jsonl");
    add(
        word(
            "YAML",
            Set.of("true", "false", "null", "yes", "no"),
            HASH,
            List.of(),
            PLAIN_QUOTES,
            Trait.COMMENT_NEEDS_SPACE,
            Trait.HYPHENS),
        "yaml",
        "yml");
    add(
        word("TOML", Set.of("true", "false"), HASH, List.of(), List.of("\"\"\"", "'''", "\"", "'")),
        "toml");
    add(
        word("INI", Set.of("true", "false"), List.of("#", ";"), List.of(), List.of("\"")),
        "ini",
        "conf",
        "properties");
    add(
        word("CSS", Keywords.CSS, List.of(), STARS, PLAIN_QUOTES, Trait.HYPHENS, Trait.AT_WORDS),
        "css");
    add(
        word(
            "SCSS",
            Keywords.CSS,
            SLASHES,
            STARS,
            PLAIN_QUOTES,
            Trait.HYPHENS,
            Trait.AT_WORDS,
            Trait.DOLLAR_WORDS),
        "scss",
        "less",
        "sass");
    add("HTML", new MarkupGrammar(), "html", "htm", "vue", "svelte");
    add("XML", new MarkupGrammar(), "xml", "svg", "fxml", "xhtml", "plist");
    add("Diff", new DiffGrammar(), "diff", "patch");
  }

  private static WordGrammar curly(
      String name, Set<String> keywords, List<String> quotes, Trait... traits) {
    var all = new java.util.HashSet<>(Set.of(traits));
    all.add(Trait.CAPITAL_TYPES);
    return new WordGrammar(name, keywords, Keywords.SMALL_TYPES, SLASHES, STARS, quotes, all);
  }

  private static WordGrammar word(
      String name,
      Set<String> keywords,
      List<String> lineComments,
      List<String> blockComments,
      List<String> quotes,
      Trait... traits) {
    return new WordGrammar(
        name, keywords, Set.of(), lineComments, blockComments, quotes, Set.of(traits));
  }

  private void add(WordGrammar grammar, String... fences) {
    add(grammar.name(), grammar, fences);
  }

  private void add(String name, Grammar grammar, String... fences) {
    for (String fence : fences) {
      known.put(fence, new Language(name, grammar));
    }
  }
}

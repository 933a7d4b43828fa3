package app.commonplace.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '^',
      value = {
        "rust ¦ let n: Option<&'a str> = f(0)?; ¦ k[let] n: t[Option]<&'a t[str]> = f[f](n[0])?;",
        "rust ¦ 'x' println!(1) ¦ s['x'] f[println]!(n[1])",
        "java ¦ @Override int a = 0xFF; // b ¦ k[@Override] t[int] a = n[0xFF]; c[// b]",
        "java ¦ return \"a\\\"b\" + 'c'; ¦ k[return] s[\"a\\\"b\"] + s['c'];",
        "python ¦ def f(x): return None # \"no\" ¦ k[def] f[f](x): k[return] k[None] c[# \"no\"]",
        "python ¦ '''a ' b''' c ¦ s['''a ' b'''] c",
        "ts ¦ const a: number = `x${1}`; ¦ k[const] a: t[number] = s[`x${1}`];",
        "go ¦ func main() { a := `\\` } ¦ k[func] f[main]() { a := s[`\\` }]",
        "c++ ¦ auto p = std::move(q); /* x */ ¦ k[auto] p = std::f[move](q); c[/* x */]",
        "sql ¦ SELECT a FROM t -- all ¦ k[SELECT] a k[FROM] t c[-- all]",
        "bash ¦ for f in $HOME/a#b; do # go ¦ k[for] f k[in] t[$HOME]/a#b; k[do] c[# go]",
        "json ¦ {\"a\": [1.5e-3, true]} ¦ {s[\"a\"]: [n[1.5e-3], k[true]]}",
        "html ¦ <p class=\"x\">a</p><!-- b --> ¦ <k[p] f[class]=s[\"x\"]>a</k[p]>c[<!-- b -->]",
        "css ¦ .a { color: #fff; width: 10px } ¦ .a { color: #fff; width: n[10px] }",
        "yaml ¦ a: yes # b ¦ a: k[yes] c[# b]",
        "kotlin ¦ val x = listOf(1) ¦ k[val] x = f[listOf](n[1])",
        "swift ¦ guard let a = b else { return } ¦ k[guard] k[let] a = b k[else] { k[return] }",
        "C# ¦ var a = await B(); ¦ k[var] a = k[await] t[B]();",
        "unknown ¦ let a = 1 ¦ let a = 1",
      })
  void wordsOfALanguageAreTold(String language, String code, String marked) {
    assertThat(marked(language, code)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({"py, Python", "RS, Rust", "c++, C++", "brainfuck, brainfuck", "'',''"})
  void languagesAreNamedAsPeopleWriteThem(String fence, String name) {
    assertThat(Highlighter.displayName(fence)).isEqualTo(name);
  }

  private static String marked(String language, String code) {
    return Highlighter.tokens(language, code).stream()
        .map(token -> marked(token, code.substring(token.start(), token.end())))
        .collect(Collectors.joining());
  }

  private static String marked(Token token, String text) {
    return switch (token.kind()) {
      case PLAIN -> text;
      case KEYWORD -> "k[" + text + "]";
      case STRING -> "s[" + text + "]";
      case NUMBER -> "n[" + text + "]";
      case COMMENT -> "c[" + text + "]";
      case TYPE -> "t[" + text + "]";
      case FUNCTION -> "f[" + text + "]";
    };
  }
}

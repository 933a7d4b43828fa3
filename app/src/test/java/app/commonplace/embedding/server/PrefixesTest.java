package app.commonplace.embedding.server;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.Purpose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrefixesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nomic-embed-text:v1.5             | 'search_query: ' | 'search_document: '",
        "text-embedding-Nomic-Embed-text   | 'search_query: ' | 'search_document: '",
        "intfloat/multilingual-e5-large    | 'query: '        | 'passage: '",
        "intfloat/e5-base-v2               | 'query: '        | 'passage: '",
        "snowflake-arctic-embed2           | 'query: '        | ''",
        "openai/text-embedding-3-small     | ''               | ''",
        "bge-m3                            | ''               | ''",
        "all-minilm                        | ''               | ''",
      })
  void aModelGetsWhatItWasTrainedWith(String model, String query, String passage) {
    Prefixes prefixes = Prefixes.of(model);

    assertThat(prefixes.before(Purpose.QUERY)).isEqualTo(query);
    assertThat(prefixes.before(Purpose.PASSAGE)).isEqualTo(passage);
  }

  @ParameterizedTest
  @CsvSource({"mxbai-embed-large", "BAAI/bge-base-en-v1.5", "snowflake-arctic-embed:335m"})
  void someWantOnlyQuestionsAnnounced(String model) {
    assertThat(Prefixes.of(model).before(Purpose.QUERY)).startsWith("Represent this sentence");
    assertThat(Prefixes.of(model).before(Purpose.PASSAGE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"qwen/qwen3-embedding-8b", "intfloat/e5-mistral-7b-instruct"})
  void someWantAnInstruction(String model) {
    assertThat(Prefixes.of(model).before(Purpose.QUERY))
        .startsWith("Instruct: ")
        .endsWith("\nQuery: ");
  }
}

package app.commonplace.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNamesTest {
  @ParameterizedTest
  @CsvSource({
    "claude-opus-4-1-20250805, Opus 4.1",
    "claude-3-5-sonnet-20241022, Sonnet 3.5",
    "claude-3-opus-20240229, Opus 3",
    "claude-sonnet-4-5, Sonnet 4.5",
    "claude-2.1, claude-2.1",
    "gpt-4o, GPT-4o",
    "gpt-4o-mini-2024-07-18, GPT-4o mini",
    "gpt-4-1, GPT-4.1",
    "gpt-5, GPT-5",
    "gpt-5-thinking, GPT-5 thinking",
    "gpt-3.5-turbo, GPT-3.5 turbo",
    "gemini-2.5-pro, Gemini 2.5 pro",
    "o1-preview, o1-preview",
    "text-davinci-002-render-sha, text-davinci-002-render-sha",
    "local/llama:7b, local/llama:7b",
  })
  void modelsAreNamedAsPeopleSayThem(String model, String name) {
    assertThat(ModelNames.displayName(model)).isEqualTo(name);
  }
}

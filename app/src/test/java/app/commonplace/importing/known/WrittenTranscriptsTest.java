package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Conversations as exporters and people write them down in Markdown.
class WrittenTranscriptsTest {
  @TempDir Path folder;

  /// What is read of a text, without what is said about how it was recognised.
  private String read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("tea.md"), text);
    return DraftText.of(ExportFiles.items(file)).replaceAll("(?m)^! note .*\\n", "");
  }

  @Test
  void timesAndPluginsOfTheMostUsedScriptAreRead() throws IOException {
    String read =
        read(
            """
            ---
            title: Tea
            source: https://chatgpt.com/c/0123-4567-89ab
            ---
            # Tea

            #### You:
            <time datetime="2025-01-02T10:00:01.000Z" title="1/2/2025, 11:00:01 AM">10:00</time>

            Green?

            #### Plugin (browser):
            <time datetime="2025-01-02T10:00:02.000Z" title="x">10:00</time>

            found

            #### ChatGPT:
            <time datetime="2025-01-02T10:00:03.000Z" title="x">10:00</time>

            Yes.
            """);

    assertThat(read)
        .isEqualTo(
            """
            conversation chatgpt transcript-0123-4567-89ab “Tea” created=2025-01-02T10:00:01Z leaf=made-3
            made-1 user at=2025-01-02T10:00:01Z
              prose: Green?
            made-2 after made-1 tool at=2025-01-02T10:00:02Z
              prose: found
            made-3 after made-2 assistant at=2025-01-02T10:00:03Z
              prose: Yes.
            """);
  }

  @Test
  void whatAnExporterSaysOfTheConversationIsNoMessage() throws IOException {
    String read =
        read(
            """
            # Tea

            **User:** Mira (mira@example.org)\s\s
            **Created:** 1/2/2025 10:00:00\s\s
            **Link:** [https://chatgpt.com/c/0123-4567-89ab](https://chatgpt.com/c/0123-4567-89ab)\s\s

            ## Prompt:
            1/2/2025, 10:00:01 AM

            Green?

            ## Response:
            1/2/2025, 1:00:05 PM

            Yes.


            ---
            Powered by [ChatGPT Exporter](https://www.chatgptexporter.com)
            """);

    assertThat(read)
        .isEqualTo(
            """
            conversation chatgpt transcript-0123-4567-89ab “Tea” created=2025-01-02T10:00:01Z leaf=made-2
            made-1 user at=2025-01-02T10:00:01Z
              prose: Green?
            made-2 after made-1 assistant at=2025-01-02T13:00:05Z
              prose: Yes.
            """);
  }

  @Test
  void calloutsOfAnImporterKeepTheirIds() throws IOException {
    String read =
        read(
            """
            ---
            create_time: 2025-01-02T10:00:00.000Z
            ---

            # Title: Tea

            Created: 01/02/2025 at 10:00
            Chat URL: [https://chatgpt.com/c/0123-4567-89ab](https://chatgpt.com/c/0123-4567-89ab)

            >[!nexus_user] **User** - 01/02/2025 at 10:00
            > Green?
            <!-- UID: a1 -->

            >[!nexus_agent] **Assistant** - 01/02/2025 at 10:01
            > Yes.
            <!-- UID: a2 -->
            """);

    assertThat(read)
        .isEqualTo(
            """
            conversation chatgpt transcript-0123-4567-89ab “Tea” created=2025-01-02T10:00:00Z leaf=a2
            a1 user
              prose: Green?
            a2 after a1 assistant
              prose: Yes.
            """);
  }

  @Test
  void questionsThatAreNumberedAreReadAsATalk() throws IOException {
    String read =
        read(
            """
            ---
            title: "Tea"
            author: copilot
            count: 2
            exporter: 3.0.0
            date: 2026-03-20T00-44-28+0800
            url: https://www.copilot.com/chats/aB1cD2eF3gH4
            ---

            # Tea

            ## Table of Contents

            - [1: Green?](#chat-1)

            ## chat-1

            > Green?
            >
            > Or black?

            Green.

            ## Why

            > It is kind.

            ___
            ###### [top](#table-of-contents)
            ## chat-2

            > Milk?

            ```
            ## chat-9
            ```

            ___
            ###### [top](#table-of-contents)
            """);

    assertThat(read)
        .isEqualTo(
            """
            conversation microsoft-copilot transcript-aB1cD2eF3gH4 “Tea” leaf=made-4
            made-1 user
              prose: Green?\\n\\nOr black?
            made-2 after made-1 assistant
              prose: Green.\\n\\n## Why\\n\\n> It is kind.
            made-3 after made-2 user
              prose: Milk?
            made-4 after made-3 assistant
              prose: ```\\n## chat-9\\n```
            """);
  }

  @Test
  void thoughtsAndTimesOfAnExporterOfClaudeAreRead() throws IOException {
    String read =
        read(
            """
            # Tea

            **Created:** 1/2/2026, 10:00:00 AM
            **Model:** claude-opus-5
            **Link:** [https://claude.ai/chat/0123-4567-89ab](https://claude.ai/chat/0123-4567-89ab)

            ---

            ## User
            **2026-01-02T10:00:00.000Z**

            Green?

            ## Claude
            **2026-01-02T10:00:05.000Z**

            ### Thinking
            ````
            They like it
            ```
            light
            ```
            ````

            Yes.
            """);

    assertThat(read)
        .isEqualTo(
            """
            conversation claude transcript-0123-4567-89ab “Tea” model=claude-opus-5 created=2026-01-02T10:00:00Z leaf=made-2
            made-1 user at=2026-01-02T10:00:00Z
              prose: Green?
            made-2 after made-1 assistant model=claude-opus-5 at=2026-01-02T10:00:05Z
              thinking: They like it\\n```\\nlight\\n```
              prose: Yes.
            """);
  }

  @Test
  void whatQuotesSayOfTheConversationIsNoMessage() throws IOException {
    String read =
        read(
            """
            # Tea

            > Exported: 2026-02-04T12:00:00.000Z
            > URL: https://gemini.google.com/app/0123456789ab

            ---

            ## 👤 User

            Green?

            ---

            ## 🤖 Gemini

            Yes.

            ---
            """);
    String named =
        read(
            """
            ---
            title: Tea
            source: grok.com
            url: https://grok.com/c/0123-4567-89ab
            ---

            > [!user] User
            > Green?

            > [!grok] Grok
            > Yes.
            """);

    assertThat(read)
        .isEqualTo(
            """
            conversation gemini transcript-0123456789ab “Tea” leaf=made-2
            made-1 user
              prose: Green?
            made-2 after made-1 assistant
              prose: Yes.
            """);
    assertThat(named).startsWith("conversation grok transcript-0123-4567-89ab “Tea” leaf=made-2\n");
  }

  @Test
  void copiedPagesAreReadInOtherLanguages() throws IOException {
    String english = read("You said:\nGreen?\n\nChatGPT said:\nYes.\n");
    for (String page :
        List.of(
            "Vous avez dit :\nGreen?\n\nChatGPT a dit :\nYes.\n",
            "Dijiste:\nGreen?\nChatGPT dijo:\nYes.\n",
            "**Hai detto:**\n\nGreen?\n\n**ChatGPT ha detto:**\n\nYes.\n",
            "##### Você disse:\n\nGreen?\n\n###### O ChatGPT disse:\n\nYes.\n",
            "Вы сказали:\nGreen?\n\nChatGPT сказал:\nYes.\n",
            "Ви сказали:\nGreen?\n\nПрограма ChatGPT сказала:\nYes.\n",
            "您说：\nGreen?\nChatGPT 说：\nYes.\n",
            "你:\nGreen?\n\nGemini:\nYes.\n")) {
      assertThat(read(page)).as(page).isEqualTo(english);
    }
  }

  @Test
  void copiedPagesAreReadInEnglishAndGerman() throws IOException {
    String english = read("You said:\nGreen?\n\nChatGPT said:\nYes.\n");
    String german = read("Du hast gesagt:\r\nGreen?\r\n\r\nChatGPT hat gesagt:\r\nYes.\r\n");
    String program = read("## Message From You:\nGreen?\n\n## Message From ChatGPT:\nYes.\n");
    String chinese = read("## 用户:\nGreen?\n\n## ChatGPT:\nYes.\n");

    assertThat(english)
        .isEqualTo(
            """
            conversation transcript made-a913b236-603e-34b4-b589-91480a65142e “tea” leaf=made-2
            made-1 user
              prose: Green?
            made-2 after made-1 assistant
              prose: Yes.
            """);
    assertThat(german).isEqualTo(english);
    assertThat(program).isEqualTo(english);
    assertThat(chinese).isEqualTo(english);
  }

  @Test
  void anExporterOfManyServicesNamesWhoAnsweredAndWhen() throws IOException {
    String read =
        read(
            """
            > From: https://claude.ai/chat/0123-4567-89ab

            # you asked

            message time: 2026-01-02 10:00:01

            Green?

            ---

            # claude response

            Yes.

            ## The best response

            Always.

            ---
            """);

    assertThat(read)
        .isEqualTo(
            """
            conversation claude transcript-0123-4567-89ab “tea” created=2026-01-02T10:00:01Z leaf=made-2
            made-1 user at=2026-01-02T10:00:01Z
              prose: Green?
            made-2 after made-1 assistant
              prose: Yes.\\n\\n## The best response\\n\\nAlways.
            """);
  }

  @Test
  void chatsWithinNotesBeginWithWhatWasAsked() throws IOException {
    String read =
        read(
            """
            ---
            model: m-1
            ---

            Green?

            <hr class="__chatgpt_plugin">

            ### role::assistant<span style="font-size: small;"> (m-2:latest)</span>

            Yes.

            <hr class="__chatgpt_plugin">

            ### role::user

            """);

    assertThat(read.replaceAll("made-[0-9a-f-]{36}", "made-ID"))
        .isEqualTo(
            """
            conversation transcript made-ID “tea” model=m-1 leaf=made-2
            made-1 user
              prose: Green?
            made-2 after made-1 assistant model=m-2:latest
              prose: Yes.
            """);
  }

  @Test
  void modelsMayStandInPlaceOfTheWord() throws IOException {
    String marked =
        read("# Tea\n\n## 🧑💻 User\n\nGreen?\n\n---\n## 🤖 Big Model | Home\n\nYes.\n");
    String named = read("# Tea\n\n**You:** Green?\n\n**gpt-4o:** Yes.\n");
    String headed = read("# Tea\n\n## You\n\nGreen?\n\n## Claude Opus 4.1\n\nYes.\n");

    assertThat(marked).contains(" assistant model=Big Model\n  prose: Yes.\n");
    assertThat(named).contains(" assistant model=gpt-4o\n  prose: Yes.\n");
    assertThat(headed).contains(" assistant model=Claude Opus 4.1\n  prose: Yes.\n");
  }

  @Test
  void aPageThatComparesModelsIsADocument() throws IOException {
    assertThat(read("## Prompt\n\nGreen?\n\n## GPT-4o\n\nYes.\n\n## Claude 4\n\nNo.\n"))
        .startsWith("document ");
  }

  @Test
  void whatProgramsSayOfAConversationGivesItsTitleAndTimes() throws IOException {
    String editor =
        read(
            """
            # Tea
            _Exported on 2/1/2026 at 10:00:00 UTC from Cursor (3.2.1)_

            ---

            **User**

            Green?

            ---

            **Cursor**

            Yes.
            """);
    String notes =
        read(
            """
            ---
            epoch: 1767348000000
            modelKey: m-1|home
            topic: Tea
            ---

            **user**: Green?
            [Timestamp: 2026/01/02 10:00:00]

            **ai**: Yes.
            [Timestamp: 2026/01/02 10:00:05]
            """);
    String web =
        read(
            "# Conversation\n- conversationId: c1\n- endpoint: e\n- title: Tea\n- model: m-1\n\n## History\n"
                + "**User**\nGreen?\n\n\n**Leaf Master**\n{\"type\":\"think\",\"think\":\"Hm\"}\n\n\n**Leaf Master**\nYes.\n\n**Why**\nIt is.\n\n\n");

    assertThat(editor.replaceAll("made-[0-9a-f-]{36}", "made-ID"))
        .isEqualTo(
            """
            conversation transcript made-ID “Tea” leaf=made-2
            made-1 user
              prose: Green?
            made-2 after made-1 assistant
              prose: Yes.
            """);
    assertThat(notes.replaceAll("made-[0-9a-f-]{36}", "made-ID"))
        .isEqualTo(
            """
            conversation transcript made-ID “Tea” model=m-1|home created=2026-01-02T10:00:00Z leaf=made-2
            made-1 user at=2026-01-02T10:00:00Z
              prose: Green?
            made-2 after made-1 assistant model=m-1|home at=2026-01-02T10:00:05Z
              prose: Yes.
            """);
    assertThat(web.replaceAll("made-[0-9a-f-]{36}", "made-ID"))
        .isEqualTo(
            """
            conversation transcript made-ID “Tea” model=m-1 leaf=made-3
            made-1 system author=preamble
              prose: - conversationId: c1\\n- endpoint: e\\n- title: Tea\\n- model: m-1\\n\\n## History
            made-2 after made-1 user
              prose: Green?
            made-3 after made-2 assistant author=Leaf Master model=m-1
              thinking: Hm
              prose: Yes.\\n\\n**Why**\\nIt is.
            """);
  }

  @Test
  void linesOfPlainTextSayWhoSpeaks() throws IOException {
    assertThat(read("\uFEFFUser: Green?\nor black\n\nAssistant: Yes.\n"))
        .contains("  prose: Green?\\nor black\n", "  prose: Yes.\n");
  }

  @Test
  void aTableOfCopilotHoldsSeveralConversations() throws IOException {
    String read =
        read(
            "\uFEFFConversation,Time,Author,Message\r\n"
                + "Tea,2025-01-02T10:00:05,AI,\"Yes, \"\"green\"\".\nAlways.\"\r\n"
                + "Salt,2025-01-01T10:00:00,Human,How much?\r\n"
                + "Tea,2025-01-02T10:00:01,Human,Green?\r\n");

    assertThat(read.replaceAll("made-[0-9a-f-]{36}", "made-ID"))
        .isEqualTo(
            """
            conversation microsoft-copilot made-ID “Tea” created=2025-01-02T10:00:01Z leaf=made-2
            made-1 user at=2025-01-02T10:00:01Z
              prose: Green?
            made-2 after made-1 assistant at=2025-01-02T10:00:05Z
              prose: Yes, "green".\\nAlways.
            conversation microsoft-copilot made-ID “Salt” created=2025-01-01T10:00:00Z leaf=made-1
            made-1 user at=2025-01-01T10:00:00Z
              prose: How much?
            """);
  }

  /// The table has the newest first, and an answer the time of its question.
  @Test
  void copilotsQuestionsGoBeforeAnswersOfTheSameTime() throws IOException {
    String read =
        read(
            "Conversation,Time,Author,Message\r\n"
                + "Tea,2026-01-02T10:00:01,AI,Yes.\r\n"
                + "Tea,2026-01-02T10:00:01,Human,Green?\r\n");

    assertThat(read.replaceAll("made-[0-9a-f-]{36}", "made-ID"))
        .isEqualTo(
            """
            conversation microsoft-copilot made-ID “Tea” created=2026-01-02T10:00:01Z leaf=made-2
            made-1 user at=2026-01-02T10:00:01Z
              prose: Green?
            made-2 after made-1 assistant at=2026-01-02T10:00:01Z
              prose: Yes.
            """);
  }

  @Test
  void theTextOfLibreChatIsReadAsItsMarkdownIs() throws IOException {
    String read =
        read(
            """
            Conversation
            ########################
            conversationId: 0b1c
            endpoint: agents
            title: Tea
            exportAt: 10:00:00 GMT+0000 (Coordinated Universal Time)

            Options
            ########################
            model: gpt-5

            History
            ########################
            >> Mira:
            Green?

            >> not a name: said within



            >> GPT-5:
            Yes.
            (This is an unfinished message)



            """);

    assertThat(read)
        .contains("“Tea”", "prose: Green?\\n\\n>> not a name: said within", "prose: Yes.")
        .contains("made-2 after made-1 user", "made-3 after made-2 assistant");
  }
}

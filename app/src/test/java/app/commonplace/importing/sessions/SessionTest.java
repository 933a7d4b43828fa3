package app.commonplace.importing.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Item;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static String id(String picture) {
    var session = new Session("continue", new Unread(), 0);
    session
        .next(null, Role.USER)
        .add(InlineFile.of(PartKind.IMAGE, null, "image/png", picture))
        .say("What is it?");
    return ((Item.Draft) session.item("file")).draft().externalId();
  }

  @Test
  void aSessionThatBeginsWithAPictureHasTheSameIdAtEachReading() {
    assertThat(id("AAAA")).startsWith("made-").isEqualTo(id("AAAA"));
  }
}

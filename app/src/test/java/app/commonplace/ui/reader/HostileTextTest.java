package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockReader;
import app.commonplace.ui.fixture.PassedInto;
import app.commonplace.ui.fixture.Tree;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.markdown.SafeLink;
import app.commonplace.ui.pictures.Picture;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Stylesheets;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// S7 to S9: displaying imported text loads nothing and opens nothing, and no text can break it.
class HostileTextTest {
  private static final List<String> TEXTS =
      List.of(
          "![a](%s/a.png?q=secret)",
          "![a][r]\n\n[r]: %s/b.png",
          "<img src=\"%s/c.png\"> <iframe src='%s/d'></iframe>",
          "<style>@import url(%s/e.css)</style> <div style=\"background:url(%s/f)\">",
          "<script src=%s/g.js></script>",
          "[![x](%s/h.png)](%s/i)",
          "| ![x](%s/j) | <img src=%s/k> |\n|---|---|\n| a | ![y](%s/l) |",
          "```html\n<img src=%s/m>\n```",
          "[%s](javascript:alert(1)) <javascript:alert(1)> <file:///etc/passwd>",
          "\u202e%s \u0000 \ud800 \ufeff");

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  @Test
  void showingImportedTextLoadsNothingAndOpensNothing() throws IOException {
    var requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
        });
    server.start();
    var opened = new ArrayList<SafeLink>();
    try {
      show("http://127.0.0.1:" + server.getAddress().getPort(), opened);
    } finally {
      server.stop(0);
    }
    assertThat(requests).hasValue(0);
    assertThat(opened).isEmpty();
  }

  private static void show(String address, List<SafeLink> opened) {
    var tree = new Tree();
    long id = 0;
    for (String text : TEXTS) {
      String filled = text.replace("%s", address);
      Role role = id % 2 == 0 ? Role.ASSISTANT : Role.USER;
      tree.add(id + 1, id, role, Part.prose(filled), citation(address), image(address));
      id++;
    }
    Scene scene =
        FxThread.call(() -> {
          var source = new MockReader(tree.opened());
          var desk = new Desks().desk();
          var model = new ReaderModel(source, desk);
          var view =
              new ReaderView(
                  model,
                  new ReaderDoors(source, opened::add, _ -> Optional.empty(), PassedInto.NOWHERE),
                  desk,
                  new ReaderFrame(() -> {}, () -> {}, new Region()));
          model.open(Tree.ID);
          var shown = new Scene(view, 600, 4_000);
          Stylesheets.dress(shown, Colours.LIGHT);
          return shown;
        });
    Picture.of(scene);
  }

  private static Part citation(String address) {
    return new Part(
        PartKind.CITATION, null, null, "source", "", null, Map.of(Part.Meta.URL, address + "/n"));
  }

  private static Part image(String address) {
    return new Part(
        PartKind.IMAGE,
        "image/png",
        null,
        address + "/o.png",
        "",
        null,
        Map.of(Part.Meta.URL, address));
  }
}

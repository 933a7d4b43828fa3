package app.commonplace.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Blob;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import app.commonplace.ui.controls.DragOut;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.MockReader;
import app.commonplace.ui.fixture.PassedInto;
import app.commonplace.ui.fixture.Tree;
import app.commonplace.ui.flow.LinkOpener;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.markdown.SafeLink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PartFilesTest {
  private final Part first = image("a");
  private final Part second = image("b");
  private final Desks desks = new Desks();
  private final MockReader source =
      new MockReader(
          new Tree()
              .add(1, 0, Role.USER, Part.prose("look"), first)
              .add(2, 1, Role.ASSISTANT, second)
              .opened());
  private final ReaderModel model = new ReaderModel(source, desks.desk());
  private final ImagesModel images = model.images();
  private final List<Path> opened = new ArrayList<>();
  private final ReaderDoors doors =
      new ReaderDoors(
          source,
          new LinkOpener() {
            @Override
            public void open(SafeLink link) {}

            @Override
            public void open(Path file) {
              opened.add(file);
            }
          },
          name -> Optional.of(Path.of("there", name)),
          new PassedInto(Path.of("passed")));
  private final PartFiles files =
      new PartFiles(doors, desks.desk(), new Saving(doors, desks.desk()), images);

  @BeforeAll
  static void startJavaFx() {
    FxThread.start(); // images are decoded by it
  }

  private static Part image(String name) {
    return part(PartKind.IMAGE, name + ".png");
  }

  private static Part part(PartKind kind, String name) {
    return new Part(kind, "image/png", null, name, "", new Blob("hash of " + name, 9), Map.of());
  }

  @Test
  void aFileIsOpenedFromACopyUnderItsName() {
    files.open(part(PartKind.ATTACHMENT, "../The plan.pdf"));
    assertThat(opened).containsExactly(Path.of("copies", "The plan.pdf"));
  }

  @Test
  void whatMightRunAsAProgramIsSavedAndNotOpened() {
    Part page = part(PartKind.ATTACHMENT, "report.html");
    for (String name : List.of("setup.exe", "run.sh", "report.html", "picture.svg", "unnamed")) {
      files.open(part(PartKind.ATTACHMENT, name));
    }
    assertThat(opened).isEmpty();
    assertThat(desks.said().getFirst())
        .isEqualTo("setup.exe might run as a program, so it is not opened Save it");
    files.save(page);
    assertThat(source.changes())
        .containsExactly("save hash of report.html to " + Path.of("there", "report.html"));
  }

  @Test
  void imagesOfTheBranchAreWalkedAndStayAtTheEnds() {
    model.open(Tree.ID);
    files.view(second);
    assertThat(images.count()).isEqualTo(2);
    assertThat(images.name()).isEqualTo("b.png");
    assertThat(images.imageProperty().get().getWidth()).isEqualTo(208);
    images.step(1);
    assertThat(images.name()).isEqualTo("b.png");
    images.step(-1);
    assertThat(images.name()).isEqualTo("a.png");
    images.close();
    assertThat(images.shown()).isEmpty();
    assertThat(images.imageProperty().get()).isNull();
  }

  /// Where its bytes are missing there is nothing to drag.
  @Test
  void aPictureIsDraggedAsTheFileThatItIs() {
    Part missing = new Part(PartKind.IMAGE, "image/png", null, "gone.png", "", null, Map.of());
    assertThat(files.dragged(missing)).isEmpty();
    assertThat(files.dragged(first)).contains(new DragOut.Dragged(Path.of("passed", "a.png"), ""));
    assertThat(source.changes()).singleElement().asString().endsWith("to passed/a.png");
  }
}

package app.commonplace.importing.aider;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.TextFiles;
import app.commonplace.model.Provider;
import java.util.Optional;
import java.util.regex.Pattern;

/// Chat histories of Aider: one file for each folder it works in, to which every run is added.
/// Stateless.
public final class AiderFormat extends SessionFormat {
  private static final Pattern MARK = Pattern.compile("(?m)^" + Runs.BEGINNING + "\\d{4}-");

  public AiderFormat() {
    super("aider", Provider.AIDER, false);
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    return MARK.matcher(beginning.text()).find()
        ? Optional.of(Recognition.certain("a line of it tells when Aider was started"))
        : Optional.empty();
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var starts = new SameStart();
    TextFiles.read(export, sink, (member, lines) -> new Runs(member, sink, starts).read(lines));
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Runs.reread(raw, place);
  }
}

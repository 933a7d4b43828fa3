package app.commonplace.runtime;

import app.commonplace.indexing.EmbeddingService;
import app.commonplace.indexing.Meaning;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps what embeds in step with what is set on this machine. Thread-safe.
final class ChosenEmbedder {
  private final EmbedderSources sources;
  private final Meaning meaning;
  private final EmbeddingService embedding;
  private final AtomicReference<MachineSettings> known;

  ChosenEmbedder(
      EmbedderSources sources,
      Meaning meaning,
      EmbeddingService embedding,
      MachineSettings settings) {
    this.sources = sources;
    this.meaning = meaning;
    this.embedding = embedding;
    this.known = new AtomicReference<>(settings);
    if (settings.paused()) {
      embedding.pause();
    }
  }

  /// Told of every change.
  void changed(MachineSettings settings) {
    MachineSettings before = known.getAndSet(settings);
    boolean otherChoice = !before.embedding().equals(settings.embedding());
    if (otherChoice) {
      meaning.choose(sources.of(settings.embedding()));
    }
    if (settings.paused()) {
      embedding.pause();
    } else if (otherChoice
        || before.paused()
        || before.nothingLeaves() != settings.nothingLeaves()
        || before.monthlyCap() != settings.monthlyCap()) {
      embedding.resume();
    }
  }
}

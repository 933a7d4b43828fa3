package app.commonplace.indexing;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.Quoted;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.library.ContentHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/// Puts many texts through an embedder on several threads, the longest first so that the threads
/// end together, and gives way to a person who searches. Thread-safe.
final class TextQueue {
  private record Text(ContentHash hash, Quoted quoted) {
    int length() {
      return quoted.text().length();
    }
  }

  private final Embedder embedder;
  private final Executor threads;
  private final IntSupplier width;
  private final Courtesy courtesy;
  private final Predicate<Quoted> allowed;
  private final LongAdder done = new LongAdder();

  /// @param width how many threads may work now
  /// @param allowed asked of each text right before it is embedded
  TextQueue(
      Embedder embedder,
      Executor threads,
      IntSupplier width,
      Courtesy courtesy,
      Predicate<Quoted> allowed) {
    this.allowed = allowed;
    this.embedder = embedder;
    this.threads = threads;
    this.width = width;
    this.courtesy = courtesy;
  }

  /// How many texts got their vector so far.
  long done() {
    return done.sum();
  }

  /// Embeds texts and hands their vectors over, at most `atOnce` together, on the calling thread.
  /// What a server does not answer for is left out.
  void embed(
      Map<ContentHash, Quoted> texts,
      int atOnce,
      CancelSignal cancel,
      Consumer<Map<ContentHash, float[]>> taker) {
    List<Text> waiting = new ArrayList<>(texts.size());
    texts.forEach((hash, text) -> waiting.add(new Text(hash, text)));
    waiting.sort(
        Comparator.comparingInt((Text text) -> -text.length())
            .thenComparing(text -> text.hash().high()));
    for (int from = 0; from < waiting.size(); from += atOnce) {
      cancel.throwIfCancelled();
      slice(waiting.subList(from, Math.min(waiting.size(), from + atOnce)), cancel, taker);
    }
  }

  /// What was made before a failure is handed over all the same: it may have cost money.
  private void slice(
      List<Text> texts, CancelSignal cancel, Consumer<Map<ContentHash, float[]>> taker) {
    var made = new ConcurrentHashMap<ContentHash, float[]>();
    var next = new AtomicInteger();
    Runnable work = () -> work(texts, next, made, cancel);
    var helpers = new ArrayList<FutureTask<Integer>>();
    for (int i = 1; i < width.getAsInt(); i++) {
      var helper = new FutureTask<>(work, 0);
      helpers.add(helper);
      threads.execute(helper);
    }
    try {
      work.run();
    } finally {
      next.set(texts.size()); // after a failure the others stop when they are through with theirs
      helpers.forEach(helper -> failureOf(helper));
      taker.accept(made);
    }
    for (FutureTask<Integer> helper : helpers) {
      failureOf(helper)
          .ifPresent(failure -> {
            throw failure;
          });
    }
  }

  /// Waits for a helper, and says how it failed if it did.
  private static Optional<RuntimeException> failureOf(FutureTask<Integer> helper) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          helper.get();
          return Optional.empty();
        } catch (InterruptedException e) {
          interrupted = true; // what it makes is waited for all the same
        }
      }
    } catch (ExecutionException e) {
      return Optional.of(
          e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void work(
      List<Text> texts, AtomicInteger next, Map<ContentHash, float[]> made, CancelSignal cancel) {
    int batch = embedder.batch();
    for (int from = next.getAndAdd(batch); from < texts.size(); from = next.getAndAdd(batch)) {
      courtesy.giveWay(cancel);
      cancel.throwIfCancelled();
      List<Text> some =
          texts.subList(from, Math.min(texts.size(), from + batch)).stream()
              .filter(text -> allowed.test(text.quoted()))
              .toList();
      List<float[]> vectors = embedder.embed(some.stream().map(Text::quoted).toList(), cancel);
      for (int i = 0; i < some.size(); i++) {
        if (vectors.get(i).length > 0) {
          made.put(some.get(i).hash(), vectors.get(i));
          done.increment();
        }
      }
    }
  }
}

package app.commonplace.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Hands items from a producer on a thread of its own to the calling thread, so that both work at
/// once, and holds the producer back when too much is under way. Used by exactly these two threads.
public final class Handover<T> {
  /// Makes items; runs on its own thread. What it throws reaches the consumer.
  @FunctionalInterface
  public interface Producer<T> {
    void produce(Handover<T> to) throws Exception;
  }

  private record Weighed<T>(T item, long weight) {}

  private final long capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Weighed<T>> items = new ArrayDeque<>();
  private long weight;
  private boolean ended;
  private boolean abandoned;
  private @Nullable Throwable failure;

  private Handover(long capacity) {
    this.capacity = capacity;
  }

  /// Starts a producer. Close the handover's consumer side with [#abandon] if it stops early.
  ///
  /// @param capacity weight that may wait; one item heavier than that still passes alone
  public static <T> Handover<T> start(String name, long capacity, Producer<T> producer) {
    var handover = new Handover<T>(capacity);
    Jobs.named(name).newThread(() -> handover.run(producer)).start();
    return handover;
  }

  @SuppressWarnings("CatchingUnchecked") // carried over to the consumer, which throws it
  private void run(Producer<T> producer) {
    try {
      producer.produce(this);
      end(null);
    } catch (Exception | Error e) {
      end(e);
    }
  }

  /// Called by the producer; waits while too much is under way.
  public void put(T item, long itemWeight) throws InterruptedException {
    lock.lock();
    try {
      while (weight > 0 && weight + itemWeight > capacity && !abandoned) {
        changed.await();
      }
      if (abandoned) {
        throw new InterruptedException("nobody takes any more");
      }
      items.addLast(new Weighed<>(item, itemWeight));
      weight += itemWeight;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// The next item, or empty when none came in time; see [#hasEnded].
  public Optional<T> poll(long millis) {
    lock.lock();
    try {
      long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
      while (items.isEmpty() && !ended && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      Weighed<T> next = items.pollFirst();
      if (next == null) {
        return Optional.empty();
      }
      weight -= next.weight();
      changed.signalAll();
      return Optional.of(next.item());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /// Whether the producer has ended and everything was taken.
  public boolean hasEnded() {
    lock.lock();
    try {
      return ended && items.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /// Why the producer stopped, if it failed.
  public Optional<Throwable> failure() {
    lock.lock();
    try {
      return Optional.ofNullable(failure);
    } finally {
      lock.unlock();
    }
  }

  /// Called by the consumer when it takes no more: the producer stops at its next item. Waits until
  /// it has, so that what it reads from can be closed.
  public void abandon() {
    lock.lock();
    try {
      abandoned = true;
      items.clear();
      weight = 0;
      changed.signalAll();
      while (!ended) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void end(@Nullable Throwable why) {
    lock.lock();
    try {
      ended = true;
      failure = why;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}

package app.commonplace.watching;

import app.commonplace.library.WatchedFolders.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Tells which files of one folder changed since they were read, and which of them have come to
/// rest: seen twice with the same size and time, some seconds apart. A file of a database rests
/// only together with the log beside it. One thread.
final class Settling {
  private static final String[] LOGS = {"-wal", "-shm", "-journal"};

  /// @param rested changed files that can be read
  /// @param restless changed files that are perhaps still being written
  record Look(Set<String> rested, Set<String> restless) {
    Look {
      rested = Set.copyOf(rested);
      restless = Set.copyOf(restless);
    }
  }

  private record Seen(Stamp stamp, Instant since) {}

  private final Duration rest;
  private final Map<String, Seen> changed = new HashMap<>();

  Settling(Duration rest) {
    this.rest = rest;
  }

  /// @param read the files as they were read
  Look look(Map<String, Stamp> now, Map<String, Stamp> read, Instant at) {
    changed.keySet().retainAll(now.keySet());
    var moving = new HashSet<String>();
    now.forEach((name, stamp) -> {
      if (stamp.equals(read.get(name))) {
        changed.remove(name);
      } else {
        Seen before = changed.get(name);
        Seen seen = before != null && before.stamp().equals(stamp) ? before : new Seen(stamp, at);
        changed.put(name, seen);
        if (seen.since().plus(rest).isAfter(at)) {
          moving.add(whole(name));
        }
      }
    });
    var rested = new HashSet<String>();
    var restless = new HashSet<String>();
    for (String name : changed.keySet()) {
      (moving.contains(whole(name)) ? restless : rested).add(name);
    }
    for (String name : Set.copyOf(rested)) {
      addParts(whole(name), now, rested);
    }
    return new Look(rested, restless);
  }

  /// The database that a log belongs to; any other file is whole by itself.
  private static String whole(String name) {
    for (String log : LOGS) {
      if (name.endsWith(log)) {
        return name.substring(0, name.length() - log.length());
      }
    }
    return name;
  }

  private static void addParts(String whole, Map<String, Stamp> now, Set<String> rested) {
    if (now.containsKey(whole)) {
      rested.add(whole);
    }
    for (String log : LOGS) {
      if (now.containsKey(whole + log)) {
        rested.add(whole + log);
      }
    }
  }
}

package app.commonplace.twins;

import app.commonplace.model.PassageId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which passages of two conversations are the same. First come those that say the same words, then
/// those between them that were written down a little differently. No step looks at every passage
/// of the one for every passage of the other. One thread.
final class Alignment {
  private static final int NONE = -1;

  /// So many passages at one place are looked at for one that was written down differently.
  private static final int MOST_LOOKED_AT = 8;

  /// So far beyond a passage they are looked for.
  private static final int MOST_STEPS = 64;

  private final Conversation left;
  private final Conversation right;
  private final int[] leftParents;
  private final int[] rightParents;
  private final int[] toRight;
  private final int[] toLeft;

  /// For each passage at the right the nearest one before it that has its like.
  private final int[] anchors;

  private Alignment(Conversation left, Conversation right) {
    this.left = left;
    this.right = right;
    leftParents = left.parents();
    rightParents = right.parents();
    toRight = new int[left.size()];
    toLeft = new int[right.size()];
    anchors = new int[right.size()];
    Arrays.fill(toRight, NONE);
    Arrays.fill(toLeft, NONE);
  }

  static Alignment of(Conversation left, Conversation right) {
    var alignment = new Alignment(left, right);
    alignment.matchWords();
    alignment.matchRenderings();
    return alignment;
  }

  Conversation left() {
    return left;
  }

  Conversation right() {
    return right;
  }

  boolean hasLeft(int place) {
    return toRight[place] != NONE;
  }

  boolean hasRight(int place) {
    return toLeft[place] != NONE;
  }

  /// The place at the left of a passage that both have.
  int leftOf(int place) {
    return toLeft[place];
  }

  /// By the passage at the right the one at the left that is the same.
  Map<PassageId, PassageId> matches() {
    var matches = new HashMap<PassageId, PassageId>();
    for (int i = 0; i < toLeft.length; i++) {
      if (hasRight(i)) {
        matches.put(right.get(i).id(), left.get(toLeft[i]).id());
      }
    }
    return matches;
  }

  // ---- the same words

  private void matchWords() {
    var places = new HashMap<Saying.Key, Deque<Integer>>();
    for (int i = 0; i < left.size(); i++) {
      places.computeIfAbsent(left.get(i).key(), _ -> new ArrayDeque<>(1)).add(i);
    }
    for (int i = 0; i < right.size(); i++) {
      findAnchor(i);
      Deque<Integer> alike = places.get(right.get(i).key());
      if (alike != null && !alike.isEmpty()) {
        int found = alike.size() == 1 ? alike.getFirst() : nearest(alike, i);
        alike.remove(found);
        match(found, i);
      }
    }
  }

  /// "Continue" is said often: the one after the same passage is meant, else the next.
  private int nearest(Deque<Integer> alike, int rightPlace) {
    int wanted = leftOfAnchor(rightPlace);
    return alike.stream()
        .limit(MOST_LOOKED_AT)
        .filter(place -> anchorOfLeft(place) == wanted)
        .findFirst()
        .orElseGet(alike::getFirst);
  }

  private int anchorOfLeft(int place) {
    int at = leftParents[place];
    while (at != NONE && toRight[at] == NONE) {
      at = leftParents[at];
    }
    return at;
  }

  /// The nearest passage before this one that has its like; those before are done already.
  private void findAnchor(int rightPlace) {
    int parent = rightParents[rightPlace];
    boolean isAnchor = parent == NONE || hasRight(parent);
    anchors[rightPlace] = isAnchor ? parent : anchors[parent];
  }

  private int leftOfAnchor(int rightPlace) {
    int anchor = anchors[rightPlace];
    return anchor == NONE ? NONE : toLeft[anchor];
  }

  private void match(int leftPlace, int rightPlace) {
    toRight[leftPlace] = rightPlace;
    toLeft[rightPlace] = leftPlace;
  }

  // ---- the same, written down differently

  private void matchRenderings() {
    Map<Integer, List<Integer>> children = new HashMap<>();
    for (int i = 0; i < left.size(); i++) {
      children.computeIfAbsent(leftParents[i], _ -> new ArrayList<>(1)).add(i);
    }
    for (int i = 0; i < right.size(); i++) {
      findAnchor(i);
      if (!hasRight(i) && right.get(i).isSpoken()) {
        matchRendering(i, candidates(leftOfAnchor(i), right.get(i), children));
      }
    }
  }

  /// The first few passages at the left that come next after a passage, with nothing between that
  /// has its like.
  private List<Integer> candidates(int after, Saying wanted, Map<Integer, List<Integer>> children) {
    var candidates = new ArrayList<Integer>();
    var open = new ArrayDeque<>(children.getOrDefault(after, List.of()));
    for (int step = 0; step < MOST_STEPS && !open.isEmpty(); step++) {
      int place = open.pop();
      if (!hasLeft(place)) {
        Saying found = left.get(place);
        if (found.isSpoken() && found.role() == wanted.role()) {
          candidates.add(place);
        }
        open.addAll(children.getOrDefault(place, List.of()));
      }
    }
    return candidates.subList(0, Math.min(MOST_LOOKED_AT, candidates.size()));
  }

  private void matchRendering(int place, List<Integer> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    var rendering = new Rendering(right.get(place));
    int best = NONE;
    double likest = 0;
    for (int candidate : candidates) {
      double likeness = rendering.likeness(left.get(candidate));
      if (likeness > likest) {
        likest = likeness;
        best = candidate;
      }
    }
    if (best != NONE) {
      match(best, place);
    }
  }
}

package app.commonplace.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// One of two conversations, read along the branch that the other one knows most of. Immutable.
///
/// @param share of what is said on the branch, how much the other one has; answers weigh half of
///   prompts, since exports leave them out or cut them off
/// @param beginsShared whether the other one has the first prompt
/// @param endsAlone whether the last prompt is its own
/// @param answers whether anything is answered
/// @param only passages on all branches that the other one does not have
record Side(double share, boolean beginsShared, boolean endsAlone, boolean answers, int only) {

  /// @param shared whether the other one has the passage at a place
  static Side of(Conversation conversation, IntPredicate shared) {
    int[] parents = conversation.parents();
    int only = 0;
    int last = -1;
    for (int i = 0; i < conversation.size(); i++) {
      if (conversation.get(i).isSpoken()) {
        last = shared.test(i) ? i : last;
        only += shared.test(i) ? 0 : 1;
      }
    }
    List<Integer> branch = last < 0 ? List.of() : branch(conversation, parents, last);
    double all = 0;
    double both = 0;
    boolean answers = false;
    List<Boolean> prompts = new ArrayList<>();
    for (int place : branch) {
      Saying saying = conversation.get(place);
      double weight = saying.isPrompt() ? 1 : 0.5;
      all += weight;
      both += shared.test(place) ? weight : 0;
      answers |= saying.isAnswer();
      if (saying.isPrompt()) {
        prompts.add(shared.test(place));
      }
    }
    return new Side(
        all == 0 ? 0 : both / all,
        !prompts.isEmpty() && prompts.getFirst(),
        !prompts.isEmpty() && !prompts.getLast(),
        answers,
        only);
  }

  /// What is spoken on the branch through a place: to the current leaf if it lies beyond, else to
  /// the newest.
  private static List<Integer> branch(Conversation conversation, int[] parents, int through) {
    int leaf = conversation.placeOf(conversation.currentLeaf());
    boolean current = false;
    for (int at = leaf; at >= 0 && !current; at = parents[at]) {
      current = at == through;
    }
    if (!current) {
      leaf = newestBelow(parents, through);
    }
    var branch = new ArrayList<Integer>();
    for (int at = leaf; at >= 0; at = parents[at]) {
      if (conversation.get(at).isSpoken()) {
        branch.addFirst(at);
      }
    }
    return branch;
  }

  private static int newestBelow(int[] parents, int place) {
    int newest = place;
    for (int i = place + 1; i < parents.length; i++) {
      newest = parents[i] == newest ? i : newest;
    }
    return newest;
  }
}

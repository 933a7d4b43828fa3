package app.commonplace.importing.claude;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Joins the results of tools to their calls within one message. Most exports leave out the ids, so
/// order decides: a result belongs to the first call of its tool that has none yet. One thread.
final class ToolPairs {
  private record Call(String id, @Nullable String tool) {}

  private final List<Call> open = new ArrayList<>();
  private int calls;

  /// The id that joins this call to its result.
  String call(@Nullable String stated, @Nullable String tool) {
    calls++;
    String id = stated == null ? "call-" + calls : stated;
    open.add(new Call(id, tool));
    return id;
  }

  /// The id of the call that this is the result of; what the result states when there is none.
  @Nullable String result(@Nullable String stated, @Nullable String tool) {
    Call call = find(stated, tool);
    if (call == null) {
      return stated;
    }
    open.remove(call);
    return call.id();
  }

  private @Nullable Call find(@Nullable String stated, @Nullable String tool) {
    for (Call call : open) {
      if (call.id().equals(stated)) {
        return call;
      }
    }
    for (Call call : open) {
      if (stated == null && tool != null && tool.equals(call.tool())) {
        return call;
      }
    }
    return stated == null && !open.isEmpty() ? open.getFirst() : null;
  }
}

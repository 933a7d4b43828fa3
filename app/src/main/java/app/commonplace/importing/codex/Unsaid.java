package app.commonplace.importing.codex;

import app.commonplace.importing.sessions.Session;
import java.util.Set;

/// Records and events that say nothing a message does not say as well; all others that are not read
/// are counted. Stateless.
final class Unsaid {
  private static final Set<String> TYPES =
      Set.of(
          "token_count",
          "token_usage_record",
          "world_state",
          "retained_context",
          "security_risk_score",
          "inter_agent_communication_metadata",
          "additional_tools",
          "configuration_update",
          "context_compaction",
          "thread_settings_applied",
          "sub_agent_activity",
          "image_generation_end",
          "ghost_snapshot",
          "task_started",
          "task_complete",
          "turn_started",
          "turn_complete",
          "turn_aborted",
          "turn_diff",
          "agent_reasoning_section_break",
          "collab_agent_spawn_end",
          "exec_command_begin",
          "exec_command_end",
          "exec_command_output_delta",
          "item_started",
          "mcp_tool_call_begin",
          "mcp_tool_call_end",
          "patch_apply_begin",
          "patch_apply_end",
          "web_search_begin",
          "web_search_end",
          "view_image_tool_call",
          "session_configured",
          "context_compacted",
          "state");

  private Unsaid() {}

  static void pass(String type, Session session) {
    if (!TYPES.contains(type)) {
      session.unread().record(type);
    }
  }
}

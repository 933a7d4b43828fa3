package app.commonplace.ui.importing;

import app.commonplace.jobs.Jobs;
import app.commonplace.ui.shell.PassedFiles;
import java.time.Clock;
import java.util.concurrent.Executor;

/// What the screens of imports work with.
///
/// @param fxThread where answers of jobs are delivered
/// @param passed where files lie that are dragged to other programs
public record ImportTools(
    ImportDoor door,
    Jobs jobs,
    FileChoice files,
    Executor fxThread,
    Clock clock,
    PassedFiles passed) {}

package app.commonplace.ui.importing;

import app.commonplace.jobs.Jobs;
import java.time.Clock;
import java.util.concurrent.Executor;

/// What the screens of imports work with.
///
/// @param fxThread where answers of jobs are delivered
public record ImportTools(
    ImportDoor door, Jobs jobs, FileChoice files, Executor fxThread, Clock clock) {}

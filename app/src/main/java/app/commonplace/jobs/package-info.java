/// Long work: progress, cancel, results; the only place that makes threads. A leaf.
@NullMarked
package app.commonplace.jobs;

import org.jspecify.annotations.NullMarked;

/// Benchmarks: each prints its setting, a raw peer in the same run, and the ratio.
@NullMarked
package app.commonplace.bench;

import org.jspecify.annotations.NullMarked;

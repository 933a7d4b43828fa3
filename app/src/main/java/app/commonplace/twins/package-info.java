/// One conversation that came from several places: recognised, merged into one entry, and taken
/// apart again.
@org.jspecify.annotations.NullMarked
package app.commonplace.twins;

/// Turns texts into vectors that lie close together when they mean alike: by a model that comes
/// with the program, or by a server.
@NullMarked
package app.commonplace.embedding;

import org.jspecify.annotations.NullMarked;

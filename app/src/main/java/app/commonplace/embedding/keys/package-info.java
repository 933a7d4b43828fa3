/// Keys of servers: each belongs to one origin, and none is ever written in plain text.
@NullMarked
package app.commonplace.embedding.keys;

import org.jspecify.annotations.NullMarked;

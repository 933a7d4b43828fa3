/// What a person adds: tags, links, notes, stars and saved searches.
@NullMarked
package app.commonplace.organizing;

import org.jspecify.annotations.NullMarked;

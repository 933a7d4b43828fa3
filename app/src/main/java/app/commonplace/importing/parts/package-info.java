/// Pieces of drafts that several formats make alike: links to sources, media types of files, texts
/// of tool calls. Knows nothing of archives.
@NullMarked
package app.commonplace.importing.parts;

import org.jspecify.annotations.NullMarked;

/// Conversations written down for people: Markdown with roles in its headings, and web pages that
/// browser exporters save.
@NullMarked
package app.commonplace.importing.transcripts;

import org.jspecify.annotations.NullMarked;

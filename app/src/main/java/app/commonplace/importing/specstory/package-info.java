/// Transcripts of agents' sessions that SpecStory writes as Markdown.
@NullMarked
package app.commonplace.importing.specstory;

import org.jspecify.annotations.NullMarked;

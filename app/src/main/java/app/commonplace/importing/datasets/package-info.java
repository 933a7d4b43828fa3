/// Conversations in the shapes of data sets and programming interfaces: ShareGPT, OpenAI messages,
/// OASST trees, rows of LMSYS and WildChat.
@NullMarked
package app.commonplace.importing.datasets;

import org.jspecify.annotations.NullMarked;

/// Le Chat: Mistral's export, a file for each conversation.
@NullMarked
package app.commonplace.importing.lechat;

import org.jspecify.annotations.NullMarked;

/// What Google exports of Gemini: the activities of Takeout, and the prompts of AI Studio.
@NullMarked
package app.commonplace.importing.gemini;

import org.jspecify.annotations.NullMarked;

/// ChatGPT exports: official archives, shards, and single conversations saved by browser exporters.
@NullMarked
package app.commonplace.importing.chatgpt;

import org.jspecify.annotations.NullMarked;

/// DeepSeek: official exports, and copies of its web pages that browser scripts save.
@NullMarked
package app.commonplace.importing.deepseek;

import org.jspecify.annotations.NullMarked;

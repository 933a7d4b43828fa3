/// Colours code: a tokenizer for each family of languages. Knows no nodes.
@NullMarked
package app.commonplace.ui.code;

import org.jspecify.annotations.NullMarked;

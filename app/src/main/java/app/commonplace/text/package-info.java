/// Text as the whole product sees it: repair of invalid Unicode, the one analyzer, snippets and
/// marks. A leaf.
@NullMarked
package app.commonplace.text;

import org.jspecify.annotations.NullMarked;

/// The words of the product as records: entries, passages, parts. A leaf: no I/O, immutable
/// throughout.
@NullMarked
package app.commonplace.model;

import org.jspecify.annotations.NullMarked;

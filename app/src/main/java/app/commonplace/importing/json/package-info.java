/// JSON files of any size and in any state: cut into elements without parsing, recognised by shape,
/// parsed one element at a time with repair of broken encoding. Knows nothing of archives or
/// entries.
@NullMarked
package app.commonplace.importing.json;

import org.jspecify.annotations.NullMarked;

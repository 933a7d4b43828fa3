/// Documents: text, source code, web pages, office texts, books and PDF. Whatever is no export of
/// conversations is read as one.
@NullMarked
package app.commonplace.importing.documents;

import org.jspecify.annotations.NullMarked;

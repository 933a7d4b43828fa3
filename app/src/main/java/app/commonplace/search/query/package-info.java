/// The query language: what a person types, as a tree, and back.
@NullMarked
package app.commonplace.search.query;

import org.jspecify.annotations.NullMarked;

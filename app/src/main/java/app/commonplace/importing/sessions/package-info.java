/// What readers of coding agents' sessions share: lines of a session file, the session as it grows,
/// blocks of content as the interfaces of models have them. Knows no format.
@NullMarked
package app.commonplace.importing.sessions;

import org.jspecify.annotations.NullMarked;

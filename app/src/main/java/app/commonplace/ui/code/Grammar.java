package app.commonplace.ui.code;

import java.util.List;

/// Splits code of one family of languages into tokens. Whatever the text is, tokens cover it in
/// order. Implementations are immutable.
interface Grammar {
  List<Token> tokens(String code);
}

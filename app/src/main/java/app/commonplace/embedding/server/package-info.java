/// Embedding by a server: OpenRouter, or any that speaks the dialect of OpenAI, as Ollama, LM
/// Studio and llama.cpp do. Every request is written in a ledger before it leaves.
@NullMarked
package app.commonplace.embedding.server;

import org.jspecify.annotations.NullMarked;

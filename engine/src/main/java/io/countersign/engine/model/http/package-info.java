/** Models behind an OpenAI-compatible chat-completions endpoint: OpenAI, vLLM, llama.cpp, Ollama and others. */
@NullMarked
package io.countersign.engine.model.http;

import org.jspecify.annotations.NullMarked;

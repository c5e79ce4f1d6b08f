/** Grammars of the formats that were asked for last, each compiled once (ENG-030). */
import type { LlamaGrammar } from 'node-llama-cpp';
import { type ResponseFormat, shapeOf } from '../../core/response-format.js';
import { jsonGrammar } from './json-grammar.js';

const GRAMMARS_MAX = 32;

export class GrammarCache {
  /** By the JSON of the format, the one used last at the end. */
  private readonly grammars = new Map<string, Promise<LlamaGrammar>>();

  constructor(private readonly compile: (grammar: string) => Promise<LlamaGrammar>) {}

  get size(): number {
    return this.grammars.size;
  }

  grammarOf(format: ResponseFormat): Promise<LlamaGrammar> {
    const key = JSON.stringify(format);
    const grammar = this.grammars.get(key) ?? this.compile(jsonGrammar(shapeOf(format)));
    this.grammars.delete(key);
    this.grammars.set(key, grammar);
    const [oldest] = this.grammars.keys();
    if (this.grammars.size > GRAMMARS_MAX && oldest !== undefined) this.grammars.delete(oldest);
    return grammar;
  }
}

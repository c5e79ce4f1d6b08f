/** JSON for an engine without a model: a function of shape, prompt and seed alone. */
import type { OutputShape, Shape } from '../../core/output-shape.js';
import { fakeDraws } from './fake-text.js';

/** Below this depth it looks for a way out of a shape that holds itself, and below the other it gives up. */
const DEPTH_MAX = 6;
const DEPTH_END = 64;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzåø🦉'];

/** Token texts of one value that fits the shape. */
export function fakeJsonTexts(shape: OutputShape, prompt: string, seed: number): readonly string[] {
  const text = new JsonDraw(shape, fakeDraws(prompt, seed)).text(shape.root, 0);
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / 4) }, (_, index) =>
    characters.slice(4 * index, 4 * index + 4).join(''),
  );
}

class JsonDraw {
  constructor(
    private readonly shape: OutputShape,
    private readonly draws: Iterator<number, never>,
  ) {}

  text(shape: Shape, depth: number): string {
    if (depth > DEPTH_END) return 'null';
    switch (shape.kind) {
      case 'any':
        return this.word(0, null);
      case 'boolean':
        return String(this.below(2) === 1);
      case 'null':
        return 'null';
      case 'integer':
        return String(this.below(1000) - 500);
      case 'number':
        return String(this.below(100_000) / 100);
      case 'string':
        return this.word(shape.min, shape.max);
      case 'literal':
        return shape.texts[this.below(shape.texts.length)] ?? 'null';
      case 'array': {
        const most = depth >= DEPTH_MAX ? shape.min : Math.min(shape.min + 3, shape.max ?? shape.min + 3);
        const count = shape.min + this.below(most - shape.min + 1);
        return `[${Array.from({ length: count }, () => this.text(shape.items, depth + 1)).join(', ')}]`;
      }
      case 'map':
        return depth >= DEPTH_MAX ? '{}' : `{"key": ${this.text(shape.values, depth + 1)}}`;
      case 'object': {
        const written = shape.properties.filter(
          ({ required }) => required || (depth < DEPTH_MAX && this.below(2) === 1),
        );
        const entries = written.map(
          (each) => `${JSON.stringify(each.name)}: ${this.text(each.shape, depth + 1)}`,
        );
        return `{${entries.join(', ')}}`;
      }
      case 'choice': {
        const index = this.below(shape.of.length);
        const out = depth >= DEPTH_MAX ? shape.of.find(({ kind }) => kind !== 'ref') : undefined;
        return this.text(out ?? shape.of[index] ?? { kind: 'null' }, depth + 1);
      }
      case 'ref':
        return this.text(this.shape.definitions.get(shape.name) ?? { kind: 'null' }, depth + 1);
    }
  }

  private word(min: number, max: number | null): string {
    const length = min + this.below(Math.min(8, (max ?? min + 8) - min) + 1);
    return `"${Array.from({ length }, () => LETTERS[this.below(LETTERS.length)]).join('')}"`;
  }

  private below(bound: number): number {
    return this.draws.next().value % bound;
  }
}

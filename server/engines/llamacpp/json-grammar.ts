/** The shape of a structured output as a grammar of llama.cpp (GBNF). */
import type { OutputShape, Shape, ShapeProperty } from '../../core/output-shape.js';

/**
 * Numbers have so few digits that reading them loses nothing and none is endless; spaces are at most one, for a model
 * that likes them would never come to an end. No escape names a half of a surrogate pair, which would count as a
 * character of its own.
 */
const FIXED_RULES = `sp ::= " "?
hex ::= [0-9a-fA-F]
char ::= [^"\\\\\\x7F\\x00-\\x1F] | "\\\\" (["\\\\/bfnrt] | "u" ([0-9a-cA-CefEF] hex hex hex | [dD] [0-7] hex hex))
boolean ::= "true" | "false"
null ::= "null"
integer ::= "-"? ("0" | [1-9] [0-9]{0,14})
number ::= integer ("." [0-9]{1,15})? ([eE] [-+]? [0-9]{1,2})?
string ::= "\\"" char* "\\""
any ::= string | number | boolean | null | anyarray | anyobject
anyarray ::= "[" (any ("," sp any)*)? "]"
anyobject ::= "{" (string ":" sp any ("," sp string ":" sp any)*)? "}"
`;

/** The rule to start with is `root`. Its size grows with that of the shape and nothing else. */
export function jsonGrammar({ root, definitions }: OutputShape): string {
  return new GrammarWriter(definitions).write(root);
}

class GrammarWriter {
  private readonly rules: string[] = [];
  private readonly references: ReadonlyMap<string, string>;

  constructor(private readonly definitions: ReadonlyMap<string, Shape>) {
    this.references = new Map([...definitions.keys()].map((name, index) => [name, `def${index}`]));
  }

  write(root: Shape): string {
    this.rules.push(`root ::= ${this.expression(root)}`);
    for (const [name, shape] of this.definitions) {
      this.rules.push(`${this.references.get(name)} ::= ${this.expression(shape)}`);
    }
    return `${this.rules.join('\n')}\n${FIXED_RULES}`;
  }

  private expression(shape: Shape): string {
    switch (shape.kind) {
      case 'literal':
        return literals(shape.texts);
      case 'string':
        if (shape.min === 0 && shape.max === null) return 'string';
        return `"\\"" ${repeated('char', shape.min, shape.max)} "\\""`;
      case 'array':
        return this.array(shape);
      case 'map': {
        const entry = this.rule(`string ":" sp ${this.rule(this.expression(shape.values))}`);
        return `"{" (${entry} ("," sp ${entry})*)? "}"`;
      }
      case 'object':
        return this.object(shape.properties);
      case 'choice':
        return `(${shape.of.map((each) => this.expression(each)).join(' | ')})`;
      case 'ref':
        return this.references.get(shape.name) ?? 'any';
      default:
        return shape.kind;
    }
  }

  private array({ items, min, max }: Extract<Shape, { kind: 'array' }>): string {
    if (max === 0) return '"[]"';
    const item = this.rule(this.expression(items));
    const more = repeated(this.rule(`"," sp ${item}`), Math.max(0, min - 1), max === null ? null : max - 1);
    return min === 0 ? `"[" (${item} ${more})? "]"` : `"[" ${item} ${more} "]"`;
  }

  /** One rule a property for what may come from it on, once as the first of its object and once after another. */
  private object(properties: readonly ShapeProperty[]): string {
    let first = '""';
    let later = '""';
    for (const { name, required, shape } of [...properties].reverse()) {
      const value = this.rule(`${quoted(JSON.stringify(name))} ":" sp ${this.expression(shape)}`);
      const asFirst = `${value} ${later}`;
      const asLater = `"," sp ${value} ${later}`;
      first = this.rule(required ? asFirst : `${asFirst} | ${first}`);
      later = this.rule(required ? asLater : `${asLater} | ${later}`);
    }
    return `"{" ${first} "}"`;
  }

  private rule(body: string): string {
    const name = `r${this.rules.length}`;
    this.rules.push(`${name} ::= ${body}`);
    return name;
  }
}

/** What they have in common at the front is written once, so that a long list of strings does not begin as many. */
function literals(texts: readonly string[]): string {
  const strings = texts.filter((text) => text.startsWith('"'));
  const others = texts.filter((text) => !text.startsWith('"')).map(quoted);
  const tails = strings.map((text) => quoted(text.slice(1)));
  const all = tails.length === 0 ? others : [...others, `"\\"" (${tails.join(' | ')})`];
  return `(${all.join(' | ')})`;
}

function repeated(rule: string, min: number, max: number | null): string {
  if (max === null) return min === 0 ? `${rule}*` : `${rule}{${min},}`;
  if (max === 0) return '""';
  return `${rule}{${min},${max}}`;
}

/** A text of the grammar's language; what is not printable ASCII is written as its number. */
function quoted(text: string): string {
  const characters = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x20 && code < 0x7f && character !== '"' && character !== '\\') return character;
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${characters.join('')}"`;
}

/**
 * What a person is told when a value breaks a schema: what was received, what is allowed, what was probably meant.
 */
import { nearestName } from './nearest-name.js';
import { shown } from './shown-value.js';

const STEP_MAX = 80;
/** What holds the members that a noun names. */
const WHOLE: Readonly<Record<string, string>> = { key: 'file', field: 'body' };

/** One finding of a generated validator. `instancePath` is a JSON pointer. */
export interface ValidationFinding {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

export interface DescribedFinding {
  /** Steps from the root to the value at fault: `['messages', '0', 'role']`. */
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * Describes the first of `findings`, together with those of its alternatives where several were allowed.
 * `received` is the whole value that was validated; `noun` is what its members are called: field, key…
 */
export function describeFinding(
  findings: readonly [ValidationFinding, ...ValidationFinding[]],
  received: unknown,
  noun: string,
): DescribedFinding {
  const [finding] = findings;
  const path = pointerSteps(finding.instancePath);
  const { params } = finding;
  if (finding.keyword === 'knownFields') {
    const unknown = String(params['unknown']);
    return { path: [...path, unknown], message: unknownName(unknown, names(params['known']), noun, path) };
  }
  if (finding.keyword === 'required') {
    const missing = String(params['missingProperty']);
    return { path: [...path, missing], message: `${dotted([...path, missing])} is missing; it is required` };
  }
  const name = path.length === 0 ? `the ${WHOLE[noun] ?? noun}` : dotted(path);
  const value = valueAt(received, path);
  const nearest = typeof value === 'string' ? nearestName(value, names(params['allowedValues'])) : null;
  return {
    path,
    message: `${name} is ${shown(value)};${guess(nearest)} allowed: ${alternatives(findings).map(allowed).join(' or ')}`,
  };
}

/** The findings about the same value, where it may be one of several things; else the first. */
function alternatives([first, ...more]: readonly [
  ValidationFinding,
  ...ValidationFinding[],
]): ValidationFinding[] {
  const same = more.filter(({ instancePath }) => instancePath === first.instancePath);
  const choice = same.findIndex(({ keyword }) => keyword === 'anyOf');
  return choice === -1 ? [first] : [first, ...same.slice(0, choice)];
}

/** Path as messages and `field` write it: `messages.0.role`. Its names may be the caller's, so long ones are shortened. */
export function dotted(path: readonly string[]): string {
  return path.map((step) => (step.length <= STEP_MAX ? step : `${step.slice(0, STEP_MAX)}…`)).join('.');
}

function unknownName(
  unknown: string,
  known: readonly string[],
  noun: string,
  path: readonly string[],
): string {
  const nearest = nearestName(unknown, known);
  const place = path.length === 0 ? '' : ` in ${dotted(path)}`;
  const list = known.length === 0 ? 'none' : known.join(', ');
  return `unknown ${noun} \`${shown(unknown).replace(/^"|"$/g, '')}\`${place};${guess(nearest)} allowed: ${list}`;
}

function guess(nearest: string | null): string {
  return nearest === null ? '' : ` did you mean \`${nearest}\`?`;
}

function allowed({ keyword, params, message }: ValidationFinding): string {
  switch (keyword) {
    case 'enum':
      return names(params['allowedValues']).join(', ');
    case 'const':
      return String(params['allowedValue']);
    case 'uniqueItems':
      return 'each entry once';
    case 'type':
      return names([params['type']].flat()).join(' or ');
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `${String(params['comparison'])} ${String(params['limit'])}`;
    case 'minLength':
      return `at least ${String(params['limit'])} characters`;
    case 'maxLength':
      return `at most ${String(params['limit'])} characters`;
    case 'minItems':
      return `at least ${String(params['limit'])} entries`;
    case 'maxItems':
    case 'maxProperties':
      return `at most ${String(params['limit'])} entries`;
    case 'pattern':
      return `what matches ${String(params['pattern'])}`;
    case 'format':
      return `a ${String(params['format'])}`;
    default:
      return message ?? `it breaks the rule "${keyword}"`;
  }
}

function names(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Reads source files and measures them: lines of a file, and lines of every function that has a name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const SOURCE = /\.(?:tsx?|mjs)$/;
const NOT_COUNTED = /\.test\.tsx?$|\.d\.ts$/;

/**
 * @typedef {{ path: string, lines: number, functions: SourceFunction[] }} SourceFile `path` from the project's folder
 * @typedef {{ name: string, at: string, lines: number, isComponent: boolean }} SourceFunction `at` is `file:line`
 */

/**
 * Every source file below a folder of the project, without tests and style sheets.
 * @returns {SourceFile[]}
 */
export function measureTree(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => SOURCE.test(path) && !NOT_COUNTED.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, lines: text.split('\n').length - 1, functions: measureFunctions(path, text) };
    });
}

/**
 * Functions that are declared, are methods, or are assigned to a variable or property. A callback without a name counts as part of
 * the function around it.
 * @returns {SourceFunction[]}
 */
export function measureFunctions(path, text) {
  const found = [];
  const lineAt = (offset) => text.slice(0, offset).split('\n').length;
  const visit = (node, assignedName) => {
    if (node === null || typeof node !== 'object') return;
    const name = node.id?.name ?? assignedName;
    if (name !== undefined && isFunction(node)) {
      const first = lineAt(node.start);
      const isComponent = path.endsWith('.tsx') && /^[A-Z]/.test(name);
      found.push({ name, at: `${path}:${first}`, lines: lineAt(node.end) - first + 1, isComponent });
    }
    for (const [key, child] of Object.entries(node)) visit(child, nameAssignedTo(node, key));
  };
  visit(parseSync(path, text).program);
  return found;
}

function isFunction({ type, body }) {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type) && Boolean(body);
}

/** The name that a variable, method or property gives to the function in it. */
function nameAssignedTo(node, key) {
  if (node.type === 'VariableDeclarator' && key === 'init') return node.id.name;
  if (key === 'value' && node.key) return node.key.name ?? String(node.key.value);
  return undefined;
}

/** The smallest of the values that at least this share of them does not exceed; 0 if there are none. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

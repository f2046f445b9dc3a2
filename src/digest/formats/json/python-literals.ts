/** Python's way to print a dictionary, `{'title': "It's", 'code': None}`, as JSON. */

const TOKEN =
  /[rbuf]?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|\b(None|True|False)\b|\(|\)|(,)\s*(?=[}\])])|[^'"()NTFrbuf,]+|./gs;
const WORDS: Readonly<Record<string, string>> = { None: 'null', True: 'true', False: 'false' };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '0': '\0' };

/** Undefined where the text is no literal of a dictionary. */
export function pythonToJson(text: string): string | undefined {
  if (!/^\s*[{[]\s*(?:'|"|u')/.test(text)) return undefined;
  return text.replace(TOKEN, (token, quoted?: string, word?: string, comma?: string) => {
    if (quoted !== undefined) return JSON.stringify(unquote(quoted));
    if (word !== undefined) return WORDS[word]!;
    if (token === '(') return '[';
    if (token === ')') return ']';
    return comma === undefined ? token : '';
  });
}

function unquote(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|\n|(.))/gis, (_, x, u, long, char) => {
      const code = x ?? u ?? long;
      if (code !== undefined) return characterOf(Number.parseInt(code, 16));
      return char === undefined ? '' : (ESCAPES[char] ?? char);
    });
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

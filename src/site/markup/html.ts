/** HTML and XML as text: what stands in elements and attributes is always escaped here, so that no digest can write a tag. */

/** Characters that XML 1.0 does not allow, not even as references; halves of astral characters among them. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export type Attributes = Readonly<Record<string, string | true | undefined>>;

export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (char) => REFERENCES[char]!);
}

/** An element around finished markup. Attributes that are `undefined` are left out, `true` is one without a value. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `<${name}${writeAttributes(attributes)}>${content}</${name}>`;
}

/** An element without content, as HTML has them: `<link …>`. */
export function voidElement(name: string, attributes: Attributes): string {
  return `<${name}${writeAttributes(attributes)}>`;
}

/** An element around plain text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escapeText(text));
}

/** JSON inside an element of HTML: no text of it can end the element. */
export function jsonElement(attributes: Attributes, value: unknown): string {
  return element('script', attributes, JSON.stringify(value).replaceAll('<', '\\u003c'));
}

function writeAttributes(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) text += value === true ? ` ${name}` : ` ${name}="${escapeText(value)}"`;
  return text;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** An empty element of XML: `<link …/>`. */
export function xmlElement(name: string, attributes: Attributes): string {
  return `<${name}${writeAttributes(attributes)}/>`;
}

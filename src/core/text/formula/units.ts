/** Numbers and units of siunitx (`\num{1e5}`, `\si{\kg\per\m\squared}`), written out in plain TeX. */

const PREFIXES =
  'yocto:y zepto:z atto:a femto:f pico:p nano:n micro:\\mu milli:m centi:c deci:d deca:da hecto:h kilo:k mega:M giga:G tera:T peta:P exa:E zetta:Z yotta:Y kibi:Ki mebi:Mi gibi:Gi tebi:Ti';
const UNITS =
  'ampere:A candela:cd kelvin:K kilogram:kg gram:g metre:m meter:m mole:mol second:s becquerel:Bq celsius:{}^{\\circ}\\mathrm{C} degreeCelsius:{}^{\\circ}\\mathrm{C} ' +
  'coulomb:C farad:F gray:Gy hertz:Hz henry:H joule:J katal:kat lumen:lm lux:lx newton:N ohm:\\Omega pascal:Pa radian:rad siemens:S sievert:Sv steradian:sr tesla:T volt:V watt:W weber:Wb ' +
  'day:d hour:h minute:min degree:^{\\circ} arcminute:^{\\prime} arcsecond:^{\\prime\\prime} hectare:ha litre:L liter:L tonne:t electronvolt:eV dalton:Da bar:bar barn:b decibel:dB bel:B neper:Np ' +
  'angstrom:\\text{Å} astronomicalunit:au parsec:pc percent:\\% bit:bit byte:B year:yr clight:c_{0} elementarycharge:e gauss:G molar:M flop:FLOP';
/** Abbreviations: a prefix and a unit in one. */
const SHORT =
  'fg pg ng ug mg g kg amu pm nm um mm cm dm m km as fs ps ns us ms s fmol pmol nmol umol mmol mol kmol pA nA uA mA A kA uL mL L hL ul ml l mHz Hz kHz MHz GHz THz mN N kN MN Pa kPa MPa GPa mohm ohm kohm Mohm ' +
  'pV nV uV mV V kV uW mW W kW MW GW J uJ mJ kJ eV meV keV MeV GeV TeV kWh F fF pF nF uF K dB T mT uT kB MB GB TB';

const PREFIX = table(PREFIXES);
const UNIT = table(UNITS);
const ABBREVIATED = new Set(SHORT.split(' '));
const POWERS: Readonly<Record<string, string>> = { squared: '2', cubed: '3' };
const TOKEN = /\\([A-Za-z]+)(?:\{([^{}]*)\})?|[\s\S]/gu;

/** `1e-5` → `1 \times 10^{-5}`, `1234,5` stays; the signs of a range and an uncertainty stay as they are. */
export function numberTex(number: string): string {
  return number
    .trim()
    .replace(/^[eE]([+-]?\d+)$/, '10^{$1}')
    .replaceAll(/([\d.)])\s*[eEdD]([+-]?\d+)/g, '$1 \\times 10^{$2}')
    .replaceAll('+-', '\\pm ');
}

interface Part {
  sign: string;
  power?: string;
}

/** `\kilo\metre\per\second\squared` → `\mathrm{km}\,\mathrm{s}^{-2}`. A unit that nobody knows stays as it is written. */
export function unitTex(unit: string): string {
  if (!unit.includes('\\')) return literalUnit(unit);
  const parts: Part[] = [];
  let prefix = '';
  let isPer = false;
  let before: string | undefined;
  for (const [token, name, given] of unit.matchAll(TOKEN)) {
    if (name === undefined) {
      if (/[\s~.]/.test(token)) continue;
      return unit;
    }
    if (name === 'per') isPer = true;
    else if (name === 'square' || name === 'cubic') before = name === 'square' ? '2' : '3';
    else if (PREFIX.has(name)) prefix = PREFIX.get(name)!;
    else if (Object.hasOwn(POWERS, name) || name === 'tothe') raise(parts, POWERS[name] ?? given ?? '');
    else {
      const sign = signOf(name);
      if (sign === undefined) return unit;
      parts.push({
        sign: `${prefix}${sign}`,
        ...(before && { power: before }),
        ...(isPer && { power: `-${before ?? '1'}` }),
      });
      [prefix, isPer, before] = ['', false, undefined];
    }
  }
  return parts.map(partTex).join('\\,');
}

function raise(parts: Part[], power: string): void {
  const last = parts.at(-1);
  if (last) last.power = `${last.power?.startsWith('-') ? '-' : ''}${power}`;
}

/** `km`, `\Omega`; abbreviations are their own sign but for micro and ohm. */
function signOf(name: string): string | undefined {
  const known = UNIT.get(name);
  if (known !== undefined || !ABBREVIATED.has(name)) return known;
  return name
    .replace(/^u(?=[a-zA-Z])/, '\\mu ')
    .replace('ohm', '\\Omega')
    .replace(/l$/, 'L')
    .replace('kWh', 'kW\\,h');
}

function partTex({ sign, power }: Part): string {
  const written = /^[\^{]|^\\(?:%|text)/.test(sign) ? sign : uprightTex(sign);
  return power === undefined ? written : `${written}^{${power}}`;
}

/** Letters upright; Greek ones have no upright form in plain LaTeX. */
function uprightTex(sign: string): string {
  const [, micro = '', rest = ''] = /^(\\mu ?)?(.*)$/.exec(sign)!;
  if (rest.includes('\\Omega'))
    return `${micro}${rest.replace(/^([A-Za-z]*)/, (letters) => (letters ? `\\mathrm{${letters}}` : ''))}`;
  return rest === '' ? micro : `${micro}\\mathrm{${rest}}`;
}

/** `km.s^{-1}` or plain letters, as siunitx takes them too. */
function literalUnit(unit: string): string {
  return unit
    .trim()
    .split(/[.~\s]+/)
    .map((part) => part.replace(/^([\p{L}%]+)/u, (letters) => `\\mathrm{${letters}}`))
    .join('\\,');
}

function table(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(' ').map((entry) => {
      const colon = entry.indexOf(':');
      return [entry.slice(0, colon), entry.slice(colon + 1)];
    }),
  );
}

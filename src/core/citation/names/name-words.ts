/** Words that tell what kind of name a text is: particles, degrees, groups, surnames that come first or in pairs. */

/** Belong to the family name, capitalised or not (`Jan van der Berg`, `Mohamed El Amrani`). */
const PARTICLES = new Set(
  'al da das de degli dei del della delle den der des di dos du el ibn la las le los ten ter van vander vom von zu zum zur'.split(
    ' ',
  ),
);
/** … only where they are written small: capitalised they are given names or surnames. */
const SMALL_PARTICLES = new Set("af ap av bar bat ben bin binti do e i het op te tot und y 't d'".split(' '));

/** `before`: the word that it would belong to. `Xiao Da Wang` has no particle. */
export function isParticle(word: string, before = ''): boolean {
  if (PARTICLES.has(word) || SMALL_PARTICLES.has(word)) return true;
  return PARTICLES.has(word.toLowerCase()) && !isPinyinSurname(before);
}

/** Written with small letters or stops, no name is taken for one of these. */
const CLEAR_DEGREE =
  /^(?:Ph\.? ?D|D\.? ?Phil|M\.? ?Sc|B\.? ?Sc|M\.? ?Phil|Dr\.? ?PH|Pharm\.? ?D|Ed\.? ?D|Psy\.? ?D|M\.? ?Ed|B\.? ?Eng|M\.? ?Eng|Dipl\.?-?Ing|Dr\.? med|Prof|Esq|FRCP|FRCS|FAHA|FACC|FACS|FIEEE|MBBS|M\.B\.B\.S|MBChB|MPH|M\.P\.H|MPhil|DDS|D\.D\.S|DVM|D\.V\.M|MRCP|LL\.?M)\.?$/;
/** As good as initials where only a family name stands before. */
const DEGREE_OR_INITIALS =
  /^(?:M\.?D|D\.?O|M\.?A|M\.?S|B\.?A|B\.?S|R\.?N|N\.?P|P\.?A|J\.?D|M\.?B\.?A|M\.?H\.?S|C\.?N\.?M)\.?$/;

/** `Jane Roe, MD, PhD` → `Jane Roe`; `Roe, M. D.` has initials. */
export function withoutDegrees(name: string): string {
  const parts = name.split(/\s*[,，]\s*/);
  const isWhole = /\S\s+\S/.test(parts[0]!);
  while (parts.length > 1 && isDegree(parts.at(-1)!, isWhole || parts.length > 2)) parts.pop();
  const words = parts.at(-1)!.split(' ');
  while (words.length > 2 && CLEAR_DEGREE.test(words.at(-1)!)) words.pop();
  return [...parts.slice(0, -1), words.join(' ')].join(', ');
}

function isDegree(part: string, isAfterName: boolean): boolean {
  return CLEAR_DEGREE.test(part) || (isAfterName && DEGREE_OR_INITIALS.test(part.replaceAll('. ', '.')));
}

const GROUP_WORD =
  /\b(?:academy|agency|alliance|association|authority|cent(?:er|re)s?|collaborat(?:ion|ive|ors)|college|committee|community|company|consorti(?:um|a)|corporation|council|department|division|federation|foundation|groups?|hospitals?|initiative|inc|institut(?:e|es|ion|o)?|investigators|laborator(?:y|ies)|labs?|llc|ltd|gmbh|ministry|network|organi[sz]ation|partnership|programme|project|registry|research|school|societ(?:y|ies)|study|task force|teams?|universit(?:y|ies|é|at|ät|à|ad)|working part(?:y|ies))\b/i;
const CHINESE_GROUP =
  /(?:课题组|团队|小组|大学|学院|研究院|研究所|实验室|中心|协会|学会|委员会|公司|医院|联盟|出版社|编辑部)$/u;

/**
 * A group, which is never turned round: a word for one, `AI` at the end, `The` at the beginning, `for` or `of the` within. Digests of
 * bioRxiv end the name of a group with a comma.
 */
export function isGroup(name: string): boolean {
  // `Hospital, M. M.` is a person
  if (/^[^\s,]+,\s*(?:\p{Lu}\.?[\s-]*)+$/u.test(name)) return false;
  return (
    /,\s*$/.test(name) ||
    GROUP_WORD.test(name) ||
    CHINESE_GROUP.test(name) ||
    /(?:^|[\s-])AI$/.test(name) ||
    /^The\s/.test(name) ||
    /\s(?:for|of(?: the)?|on|against)\s/.test(name)
  );
}

const IBERIAN = new Set(
  (
    'alonso alvarado alvarez acosta aguilar aguirre almeida alves araujo arias ayala barbosa barros blanco borges cabrera calderon campos cardoso carrasco carvalho castillo castro ' +
    'cardenas contreras cordero correa cortes costa cruz cunha delgado dias duarte escobar espinosa espinoza estrada fernandes ferreira figueroa flores fonseca freitas fuentes gallego garcia garrido ' +
    'gomes goncalves guerrero guzman herrera herrero ibarra iglesias jimenez leal leon lima lopes lozano luna machado maldonado marin marques martins medina mejia mendes mendoza miranda molina monteiro montero mora morales moreira ' +
    'moreno moreira moya munoz nascimento navarro nogueira nunes oliveira ortega ortiz pacheco palacios paredes parra pereira pineda pinheiro pinto ponce prieto quintero ramos reis rey reyes ribeiro rios rivera rocha rodrigues rojas romero rosales rubio ruiz salas salazar salinas ' +
    'sanchez sandoval santana santiago santos serrano silva soares solis sosa soto sousa souza suarez teixeira toledo torres trujillo valencia valle vargas vasquez vazquez vega velasco vera vidal vieira villa villanueva zamora zapata zuniga marquez'
  ).split(' '),
);

/** Family names of Spanish and Portuguese, which come in pairs. */
export function isIberian(word: string): boolean {
  const bare = plain(word);
  return IBERIAN.has(bare) || (/[a-z]{3,}ez$/.test(bare) && !/^(?:inez|aziz|hafez)$/.test(bare));
}

/** Family names that stand first in Vietnamese. */
const VIETNAMESE = new Set(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh trinh truong mai dao doan luong cao ha ta thai chau'.split(
    ' ',
  ),
);
/** Of these, names that are of no other language. */
const CLEARLY_VIETNAMESE = new Set('nguyen tran pham huynh phan trinh truong bui doan'.split(' '));
/** Middle names. */
const VIETNAMESE_MIDDLE = new Set(
  'van thi huu duc ngoc quang thanh xuan dinh minh cong khac dang trong tuan kim hong thuy viet'.split(' '),
);

/** How many words of a name are the family name at its beginning: `Nguyen Van An`; 0 where it stands last. */
export function isVietnameseOrder(words: readonly string[]): boolean {
  const [first, last] = [plain(words[0]!), plain(words.at(-1)!)];
  if (!VIETNAMESE.has(first) || VIETNAMESE.has(last)) return false;
  const hasMiddle = words.slice(1, -1).some((word) => VIETNAMESE_MIDDLE.has(plain(word)));
  return (
    hasMiddle ||
    (CLEARLY_VIETNAMESE.has(first) && !isPinyinSurname(words.at(-1)!) && !/\./.test(words.join(' ')))
  );
}

export function isVietnameseSurname(word: string): boolean {
  return VIETNAMESE.has(plain(word));
}

const PINYIN = new Set(
  (
    'bai cai cao chang chao chen cheng cui dai deng ding dong du duan fan fang fei feng fu gao ge gong gu guan guo han hao he hong hou hu hua huang ji jia jiang jiao jin jing kang kong ' +
    'lai lei li lian liang liao lin ling liu long lou lu luo lv ma mao mei meng miao mo mu ni nie niu ou pan pang pei peng pu qi qian qiao qin qiu qu ran ren ruan shang shao shen sheng shi shu si song su sun ' +
    'tan tang tao tian tong tu wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying you yu yuan yue zeng zha zhai zhan zhang zhao zheng zhong zhou zhu zhuang zou zuo'
  ).split(' '),
);

/** Chinese family names in Latin letters. */
export function isPinyinSurname(word: string): boolean {
  return PINYIN.has(plain(word));
}

function plain(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
}

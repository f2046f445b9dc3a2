/**
 * The words with which a model talks about its own translation, as data: what an introduction, a note, an alternative,
 * a closing courtesy or a refusal looks like. The grammar that uses them stands in `split-lead-phrases.ts` and `split-note-phrases.ts`.
 */

/** `'a|b'` → `['a', 'b']`, so that a list reads as text. */
function words(...lines: string[]): readonly string[] {
  return lines.join('|').split('|');
}

/** Parts from which labels such as 中文翻译, 【学术译文】, 标题翻译为中文是 are put together, before a colon or alone in a line. */
export const TITLE_LABEL_PARTS = words(
  '摘要|研究|最终|推荐|建议|参考|学术|专业|规范|标准|正式|论文|文章|原文|英文|该|本|中文|汉语|简体|中英|英中',
  '英译|对照|对应|翻译|译文|译名|译法|译题|中译|汉译|直译|意译|标题|题目|题名|名称|版本|版|文本',
  '内容|结果|答案|意思|含义|表达|表述|用|译|可|可以|应|的|后|成|为|是|作|如下',
  '优化后|修改后|润色后|改写后|修订后|调整后',
);

/** A label must hold one of these to be about the title; 结果： and 版本： alone are not. */
export const TITLE_LABEL_CORE = words('译|标题|题目|题名|中文');

/** What a request or an introduction is about: 将这段…, 以下内容…, 您提供的英文句子…. */
export const DEMONSTRATIVES = words(
  '这|这段|这句|这个|这一|这篇|这些|这份|此|此段|该|该段|该句|本段|上述|以上|上面|以下|如下|下面',
  '下列|您提供的|你提供的|您给出的|您要求的|原文|原标题|英文|英语|标题|题目',
);

/** How an introduction begins, when it goes on freely until its colon. */
export const INTRODUCTION_OPENERS = words(
  '以下是|以下为|下面是|下面为|这是|这里是|此为|以下|下面',
  '建议将|建议翻译|建议译|可将|可译|可以译|可翻译|可以翻译|这段|这句|这个标题',
  '这个题目|这一标题|这篇|这些|该标题|该题目|该论文|该文|该段|该句|该英文|此标题|本标题|上述|以上',
  '我将|我会|我来|我把|我为您|为您|根据您|根据你|根据要求|根据上述|按照您|按照要求|英文标题',
  '英文原文|原标题|标题“|标题"|标题《',
);

/** Acceptance before the work, 好的，以下是… */
export const COURTESIES = words(
  '好的|好|当然|当然可以|可以|没问题|明白了|明白|收到|您好|你好|Sure|Certainly|Of course|Okay|OK',
  'Yes',
);

/** Parts of the labels that open a note: 翻译说明：, 专业术语解析：, 译者注：, 【翻译要点说明】. */
export const NOTE_LABEL_PARTS = words(
  '改写|润色|修改|优化|调整|翻译|译文|译者|译名|译法|学术|专业|关键|核心|重点|主要|概念|标题|术语',
  '名词|词汇|词语|要点|思路|策略|过程|依据|理由|原则|细节|特点|规范|说明|解释|解析|释义|解读|注释',
  '注解|註解|注|註|译注|备注|附注|按语|处理|对照|对应|表|分析|补充|简要|详细|的|如下|与|和|及|：',
);

/** A label must hold one of these to open a note. */
export const NOTE_LABEL_CORE = words(
  '说明|解释|解析|释义|解读|注|註|按语|要点|术语|对照|思路|依据|理由|补充',
);

/** Labels that open a note as they stand. */
export const NOTE_LABELS = words(
  '原文|英文|英文原文|英文原题|英文标题|原标题|原题|直译|意译|备选|备选译文|备选标题|其他译法|另一种译法',
  '其他翻译|中文解释|改写说明|润色说明|修改说明|note|notes|n.b.|nb|remark|remarks|explanation',
  "translation note|translation notes|translator's note|original|original title|english title",
);

/** Labels of what a model adds or makes up behind a title; in a bracket they may belong to the title. */
export const SECTION_LABELS = words(
  '摘要|关键词|关键字|内容|内容概述|内容简介|简介|概述|正文|引言|背景|研究背景|含义|意思|提示|注意|附',
  '来源|abstract|keywords',
);

/** How a sentence about the translation begins. */
export const TALK_OPENERS = words(
  '这段|这句|这一翻译|这一译|这一标题|这个翻译|这个标题|这个译|这个短语|这个术语|这种翻译|这种译',
  '这样的翻译|这样翻译|这里|这篇|这项研究|这是|在这段|在这个翻译|在这个标题|在这项|在这里|在翻译',
  '该翻译|该译|该标题|该短语|该术语|该句|该名称|该研究|本翻译|本译|本标题|此翻译|此译|此标题|此处',
  '上述翻译|上述译|整体翻译|整个翻译|整句|整段|翻译时|翻译中|翻译为|翻译采用|翻译通过|翻译遵循',
  '翻译严格|译文采用|译文通过|译文符合|译文中|译文保|标题采用|标题中的|采用学术|根据学术|其中，|其中：|其中,|其中“|其中"',
  '以上翻译|以上译|以上是|以上为|翻译完|请问|祝您|祝你',
  '希望|如果您|如果你|如果需要|如果有|如需|若需|请告诉|请注意|需要注意|需要说明|值得注意|注意：',
  '具体来说|具体翻译|具体选择|具体解释|综上|因此，这|因此，"|因此，“|您可以|你可以|欢迎|note that',
  'please note|this translation|this title|the translation|the title|i hope|hope this|let me know',
  'if you|feel free',
);

/** How another candidate begins: the first wins, the others belong to the note. */
export const ALTERNATIVE_OPENERS = words(
  '或者|或更|或译|或可|或作|或：|或:|或直译|或意译|也可|亦可|也可以|又译|另译|另一种|另外也|更自然',
  '更学术|更简洁|更准确|更地道|备选|直译|意译|or:|alternatively|alternative',
);

/** Words of which one must stand near 或 or in a bracket for it to be about the translation. */
export const TALK_WORDS = words('译|表述|表达|说法|版本|标题|原文|直译|术语|translat');

/** A model that asks for the text instead of translating it. Each is a whole thought; single words occur in titles. */
export const REFUSALS = [
  String.raw`请(?:您|你|先|再)*(?:把|将|给我|给出)?(?:提供|发送|给出|输入|粘贴|补充|告诉我)[^。！\n]{0,30}(?:文本|内容|原文|标题|题目|英文|句子|段落|文字|信息|摘要|文章|上下文|背景)`,
  String.raw`请(?:您|你)?(?:先)?(?:把|将)[^。！\n]{0,20}(?:文本|内容|原文|标题|题目|摘要|英文|句子|段落|文字)[^。！\n]{0,6}(?:发给|提供给|告诉|发送给)我`,
  '(?:您|你)(?:似乎|好像|可能)?(?:没有|未|并未|尚未|还没有?)(?:提供|给出|发送|输入)',
  String.raw`(?:抱歉|对不起|很遗憾|不好意思)[^\n]{0,20}(?:我|您|你|无法|不能|没有|未)[^\n]{0,20}(?:翻译|提供|处理|识别|理解|完成|回答|协助|访问|看到|满足)`,
  String.raw`我(?:无法|不能|没法|没有办法)[^。\n]{0,12}(?:翻译|提供|处理|完成|回答|协助|访问|看到|满足)`,
  String.raw`作为(?:一个|一名|一款)?(?:AI|人工智能|大型?语言模型|语言模型|助手)[^\n]{0,20}我`,
  '(?:您|你)(?:所)?(?:需要|需|要|想要|希望)(?:我)?翻译的',
  '(?:看起来|看来|似乎|好像)，?(?:您|你)(?:提供|输入|给出|发送|没有|未)',
  String.raw`(?:需要|提供)更多的?(?:上下文|信息|背景)[^。\n]{0,20}(?:翻译|帮助您|帮助你)`,
  '(?:^|[，,。])(?:因此|所以|故|我)?无法(?:进行|准确|直接|完整|为您|对其)*翻译(?:[。，,！]|$)',
  String.raw`(?:i'm|i am) sorry[^\n]{0,60}(?:translat|provide|text|content|context)`,
  String.raw`i (?:need|don't see|do not see)[^\n]{0,30}(?:text|title|abstract|content)`,
  "i (?:cannot|can't|am unable to|'m unable to) (?:translate|provide|help|assist|fulfill|process|access)",
  String.raw`please (?:provide|share|send|give|paste)[^\n]{0,40}(?:text|title|content|abstract|sentence|paragraph)`,
  'as an ai (?:language )?(?:model|assistant)',
] as const;

/** How a model goes on about the research when it should have stopped after the title. */
export const GLOSS_OPENERS = words(
  '这一发现|这一结果|这一研究|这些发现|这些结果|这项研究|这种方法|这个框架|该研究|该方法|该框架',
  '该发现|本研究|本文|研究人员',
);

/** Labels that open a note in an abstract without a bracket; 解释： or 说明： alone may be a section of the abstract. */
export const ABSTRACT_NOTE_LABELS = words(
  '注|註|注释|注解|译注|译者注|译者按|备注|附注|改写说明|润色说明|修改说明|翻译说明|译文说明',
  '术语解释|术语说明|术语解析|术语对照',
);

/** Words that show that a paragraph speaks of the translation and not of the research. */
export const TRANSLATION_WORDS = words(
  '译为|译作|译成|译文|译法|译名|直译|意译|本翻译|该翻译|学术翻译|翻译规范|翻译过程|翻译说明',
  '翻译严格|翻译遵循|术语|原文|改写',
);

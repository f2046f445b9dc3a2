/** Names of fields in the spellings and languages that digests have. */
import { describe, expect, it } from 'vitest';
import { fieldOfName } from './field-names.ts';
import type { Concept } from './field-vocabulary.ts';

describe('names of fields', () => {
  it.each<[Concept, string]>([
    ['title', '**标 题** · Title · paper_title · titleJa · 論文タイトル · 제목 · Título · Titel'],
    ['authors', '第一作者 · Authors · author_list · 著者 · 저자 · Autores · 作者列表'],
    [
      'published',
      '&nbsp;Date&nbsp;&nbsp; · Publish Date · 发布时间 · publishedAt · 初回投稿日 · submitted_date',
    ],
    ['pdf', 'ＰＤＦ链接 · PaperURL · Links & Summary · 论文链接 · pdf_url'],
    ['page', 'abs · arxiv_url · 论文页面 · Arxiv link · entry_id'],
    ['id', 'ArXiv ID · DOI · paper_id'],
    ['code', '代码仓库 · github_links · Code'],
    ['abstract', '中文摘要 · Abstract · arxiv_abstract · 要旨 · 초록 · Resumen'],
    ['tldr', 'TL;DR · 一句话要点 · takeaway'],
    ['motivation', 'Motivation · 研究背景 · 背景と問題設定'],
    ['method', '创新点 / 方法 · Method · Key Contributions'],
    ['result', 'Results · 主要发现 · 結果'],
    ['conclusion', 'Conclusion · 局限性 · 结论'],
    ['categories', 'Main category · 分类 · arXiv所属领域 · primary_category'],
    ['keywords', '三、核心关键词： · tags · 🔑 关键词'],
    ['score', '四、打分 · relevance_score · 评分'],
    ['reason', '为什么值得关注 · relevance_reason · 推荐理由'],
    ['venue', '会议/期刊 · Venue · journal_ref'],
    ['comment', 'Comment · 备注'],
    ['ignored', '# · 序号 · 机构 · updated_date'],
  ])('of %s: %s', (concept, names) => {
    for (const name of names.split(' · '))
      expect([name, fieldOfName(name)?.concept]).toEqual([name, concept]);
  });

  it('say the language of titles and abstracts', () => {
    const language = (name: string) => fieldOfName(name)?.language;
    expect(['中文标题', 'title_zh', 'Title (ZH)', 'translated_title', '标题'].map(language)).toEqual(
      Array(5).fill('zh'),
    );
    expect(['英文标题', 'Original Title', 'Title (English)', 'abstract_en'].map(language)).toEqual(
      Array(4).fill('en'),
    );
    expect(['title_ja', 'abstract_ko', 'Title'].map(language)).toEqual(['ja', 'ko', undefined]);
  });

  it.each(['独立页面', '每日汇总', '天气', 'Mood', 'x'.repeat(100), '', 'https://arxiv.org/abs'])(
    '«%s» is none',
    (name) => {
      expect(fieldOfName(name)).toBeUndefined();
    },
  );
});

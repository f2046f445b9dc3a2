/**
 * The one table of names: what digests call the fields of a paper, as columns, keys, labels and headings, in any language.
 * Names stand without spaces and punctuation, in lower case.
 */

/** What a field is about; title and abstract say in which language only where their name does. */
export type Concept =
  | 'title'
  | 'authors'
  | 'published'
  | 'pdf'
  | 'page'
  | 'id'
  | 'code'
  | 'project'
  | 'abstract'
  | 'summary'
  | 'tldr'
  | 'motivation'
  | 'method'
  | 'result'
  | 'conclusion'
  | 'categories'
  | 'keywords'
  | 'comment'
  | 'venue'
  | 'score'
  | 'reason'
  | 'source'
  /** Known, and of no use to a reader: numbers of rows, affiliations, dates of updates. */
  | 'ignored';

/** ISO 639-1; `zh` for Chinese in any script. */
export type Language = 'zh' | 'en' | 'ja' | 'ko' | 'es' | 'fr' | 'de' | 'pt';

function names(...lines: string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

export const NAMES: Readonly<Record<Concept, readonly string[]>> = {
  title: names(
    '标题 题目 题名 篇名 名称 译名 译题 论文 文章 論文 title titles paper papers article articles headline',
    '题 タイトル 題名 題目 제목 título titulo titre titel docname 论文名 文献',
  ),
  authors: names(
    '作者 一作 author authors authors名 writer writers creator creators authornames authorlist 著者 発表者',
    '저자 autores autor auteurs auteur autoren contributors 作者信息 作者机构 作者单位 by',
  ),
  published: names(
    '发布 发表 出版 提交 公开 上线 刊出 发布日期 发表日期 出版日期 提交日期 公开日期 上线日期 刊出日期 发布时间 发表时间',
    '提交时间 公开时间 上线时间 出版时间 日期 时间 发布日 发表日 published publishedon publishedat publisheddate',
    'publicationdate publishdate publishtime posteddate postedon posted submissiondate submitteddate submitted submittedon',
    'submittedat releasedate releasedon datesubmitted datepublished date pubdate pubtime day announced firstsubmitted',
    'firstpublished issued onlinedate 投稿日 公開日 発表日 掲載日 初回投稿日 日付 게시일 날짜 fecha datum data año',
    'published時間 publishedtime datereleased v1date createdat',
  ),
  pdf: names(
    'pdf pdf链接 pdf地址 pdf下载 pdf全文 pdflink pdfurl pdffile pdflinks pdfurls 链接 地址 网址 下载 下载链接 全文 全文链接',
    'link links url urls download downloadlink fulltext fulltextlink fulltexturl paperlink paperurl paperlinks linkpdf',
    '论文链接 论文地址 论文网址 原文链接 原文地址 文章链接 链接地址 原文 论文pdf リンク 링크 enlace lien',
    'linksandsummary linkssummary linkandsummary resource resources 资源 资源链接 相关链接',
  ),
  page: names(
    '页面 主页页面 论文页面 论文页 论文主页 摘要页面 摘要页 摘要主页 文章页面 文章主页 abspage abslink absurl abs abstractpage',
    'abstractlink abstracturl paperpage htmlurl htmllink html landingpage landingpageurl arxivlink arxivurl arxiv链接',
    'arxiv arxivpage arxivpageurl arxivabs arxivabsurl doilink doiurl doi链接 网页 来源链接 网页链接 entryid pageurl weburl',
    'hflink hfurl huggingface huggingfaceurl huggingfacelink abstractsourceurl sourceurl sourcelink alphaxiv arxiv地址',
    'paperurlabs externalurl readmore arxiv页面',
  ),
  id: names(
    'id arxivid paperid doi arxiv编号 arxiv号 doi编号 doi号 identifier 论文编号 编号id pmid arxivno arxivnumber 论文id',
    'eprint shortid baseid identificador',
  ),
  code: names(
    '代码 源码 源代码 代码仓库 代码链接 代码地址 代码库 源码链接 源码仓库 源代码链接 开源 开源代码 开源地址 开源仓库 仓库 仓库链接',
    '仓库地址 code codes codelink codeurl coderepo coderepository coderepositories sourcecode repo repository repourl',
    'repolink github githubrepo githuburl githublink githublinks github链接 github仓库 github地址 implementation codeavailable',
    '项目代码 コード 코드 código paperswithcode githubs officialcode',
  ),
  project: names(
    '项目 项目链接 项目地址 项目主页 项目页 项目页面 project projectpage projecturl projectlink projectwebsite homepage',
    'website webpage demo demourl 主页 演示 プロジェクト 프로젝트 projects video 视频',
  ),
  abstract: names(
    '摘要 概要 梗概 abstract abstracts abstracttext 要旨 アブストラクト 초록 resumen résumé resume zusammenfassung resumo',
    '摘要内容 摘要翻译 摘要译文 内容摘要 抄録 论文摘要',
  ),
  summary: names(
    '简介 概述 总结 总结内容 内容 综述 summary summaries aisummary overview digest gist highlights 解读 论文解读 内容概述 核心内容',
    '主要内容 主要工作 工作内容 要点总结 论文总结 要約 まとめ 요약 简要介绍 内容简介 介绍 introduction intro 论文简介 导读',
    'keypoints 要点 论文要点 核心要点 核心观点 中文总结 精读 速读 概括 shortsummary longsummary detailedsummary 详细总结',
    'summarytext aioverview description 描述 分析 analysis review 论文分析 全文总结 核心总结 通俗解释',
  ),
  tldr: names(
    'tldr tl;dr 一句话总结 一句话要点 一句话 一句话概括 一句话摘要 一句话简介 一句话解读 onelinesummary onesentencesummary oneliner',
    'onesentence onelinetakeaway takeaway takeaways keytakeaway 速览 核心结论 太长不看 简评 点评 短评 요점 ひとこと 30秒结论',
    'task 任务 核心一句话 简短总结 短摘要 briefsummary brief 一言',
  ),
  motivation: names(
    'motivation 动机 研究动机 研究背景 背景 background problem 问题 研究问题 problemstatement 背景与动机 背景与问题 动机与背景',
    '研究目的 目的 objective objectives aim goal 课题 課題 背景と課題 背景と問題設定 問題設定 목적 배경 researchproblem 痛点',
    'researchquestion 核心问题 解决的问题 解决问题 challenge challenges 挑战 context',
  ),
  method: names(
    'method methods methodology approach 方法 研究方法 核心方法 技术方案 方案 方法论 技术路线 创新 创新点 主要创新 核心创新',
    '核心创新点 创新点方法 创新点拆解 核心创新概述 主要创新点 innovation innovations contribution contributions keycontributions',
    'keyinnovation keyinnovations 贡献 主要贡献 核心贡献 论文贡献 技术贡献 手法 提案手法 방법 方法概述 方法与创新 解决方案 solution',
    'mainidea keyidea coreidea 核心思想 技术方法 主要方法 方法简述 techniques technique 技术 实现方法 método',
  ),
  result: names(
    'result results finding findings 结果 实验 实验结果 主要结果 结果与发现 主要发现 关键发现 发现 效果 性能 证据 experiments',
    'experiment evaluation keyresults keyfindings mainfindings mainresults performance 結果 主結果 実験 결과 实验与结果',
    '实验效果 核心结果 关键结果 亮点 主要亮点 工作亮点 论文亮点 resultados 主要成果 成果 数据与结果',
  ),
  conclusion: names(
    'conclusion conclusions 结论 结语 意义 研究意义 启发 启示 价值 影响 局限 局限性 当前局限 不足 未来工作 后续工作 展望 limitation',
    'limitations futurework implication implications impact significance discussion 讨论 結論 결론 conclusión 工程启发 应用价值',
    '后续可改进方向 改进方向 实际意义 应用 applications 应用场景 结论与展望 局限与展望 潜在影响 future',
  ),
  categories: names(
    'categories category subjects subject 分类 类别 领域 学科 学科分类 所属领域 主题分类 arxivcategories arxivcategory',
    'primarycategory maincategory arxivprimarycategory cat cats 主分类 主分類 副分類 主分類副分類 arxiv分类 arxiv所属领域',
    'カテゴリ カテゴリー 분야 分野 categoría primarysubject subjectarea 研究领域 area areas 子领域 论文分类 field fields classes class',
    'arxivclass fieldsofstudy categorytags 方向 研究方向',
  ),
  keywords: names(
    'keywords keyword keywordlist 关键词 关键字 标签 主题标签 主题 核心关键词 tags tag topics topic labels キーワード タグ 키워드',
    'palabrasclave motsclés 关键词标签 themes theme 技术标签 关键技术 concepts matchedkeywords keywordsmatched 匹配关键词 命中关键词',
    'aikeywords hashtags 研究主题',
  ),
  comment: names(
    'comment comments 备注 评论 注 注释 说明 remark remarks note notes コメント 備考 비고 arxivcomment arxivcomments 附注 authorcomment',
    'authorcomments comentarios',
  ),
  venue: names(
    'venue journal conference 会议 期刊 会议期刊 期刊会议 刊物 会刊 发表于 publication publishedin publicationvenue journalref',
    'journalreference conferencename containertitle booktitle journaltitle 来源期刊 学会 会議 accepted acceptedat acceptedby 录用',
    '接收 发表刊物 発表先 学会誌 저널 revista series 出版物 录用会议 发表会议 公開先',
  ),
  score: names(
    'score scores 评分 得分 打分 分数 相关性 相关度 相关性评分 相关性得分 推荐指数 推荐度 综合评分 总分 rating ratings relevance',
    'relevancescore totalscore overallscore finalscore importance 重要性 novelty 新颖性 实用性 创新性 overall stars 星级 upvotes votes',
    'likes スコア 점수 llmscore aiscore 质量评分 评级 quality puntuación similarity 点赞 热度 推荐星级 匹配度',
  ),
  reason: names(
    'reason reasons evidence 理由 推荐理由 入选理由 推荐原因 原因 评分理由 选择理由 相关性理由 相关理由 relevancereason reasoning rationale',
    'justification why whyitmatters whyimportant whyread whyselected 值得关注 为什么值得关注 为何值得关注 为什么重要 关注理由',
    'おすすめ理由 選定理由 추천이유 matchreason selectionreason 关注点 推荐语 推荐 recommendation relevanceexplanation',
  ),
  source: names(
    'source 来源 数据来源 论文来源 出处 server platform 数据源 来源库 出典 情報源 平台 sourcename sourcelabel',
  ),
  ignored: names(
    '# 序号 编号 序 no number index idx rank ranking 排名 排序 位次 num n 番号 次 번호 affiliation affiliations institution',
    'institutions 机构 单位 所属机构 研究机构 所属 organization organizations 发布机构 updated updatedat updatedon updateddate',
    'lastupdated lastupdate lastmodified lastmod 更新 更新日期 更新时间 最后更新 最終更新日 arxivupdated updatedate language 语言 言語',
    'pages pagecount 页数 size license licensename licenseurl ライセンス 收藏 favorite ⭐ ☆ 🔗 thumbnail image figures figuresjson',
    'tablesjson tweet tweeturl video视频 version 版本 new 新 状态 status 操作 scrapedat scrapeddate fetchedat citations citationcount',
    '引用 引用数 引用次数 references type 类型 format lang 论文数量 总数 count total wordcount selectionsource layout permalink',
  ),
};

/** Settings. */

export const messages = {
  title: '设置',
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  language: '界面语言',
  browserLanguage: '跟随浏览器',
  notes: '译注',
  notesOpen: '默认展开',
  notesHint: '每条译注也可以单独展开。按 n 全部展开或收起。',
  titles: '标题',
  titleLanguages: { zh: '中文优先', en: '英文优先' },
  titlesHint: '只有一种语言的标题时，显示那一种。按 t 切换。',
  links: { backup: '备份与转移', rules: '规则', offline: '离线阅读与安装' },
  stored: '这些设置只存在这台设备上。',
};

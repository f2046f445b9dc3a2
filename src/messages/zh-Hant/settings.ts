/** Settings. */
import type { Messages } from '#messages/messages.ts';

export const messages: Messages<'settings'> = {
  title: '設定',
  theme: '外觀',
  themes: { system: '跟隨系統', light: '淺色', dark: '深色' },
  language: '介面語言',
  browserLanguage: '跟隨瀏覽器',
  notes: '譯註',
  notesOpen: '預設展開',
  notesHint: '每則譯註也可以個別展開。按 n 全部展開或收合。',
  titles: '標題',
  titleLanguages: { zh: '中文優先', en: '英文優先' },
  titlesHint: '只有一種語言的標題時，顯示那一種。按 t 切換。',
  links: { backup: '備份與轉移', rules: '規則', offline: '離線閱讀與安裝' },
  stored: '這些設定只存在這台裝置上。',
};

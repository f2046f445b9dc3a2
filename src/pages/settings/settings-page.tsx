/** Preferences of this device, and all keyboard shortcuts. */
import type { ReactNode } from 'react';
import { KeyList } from '#components/keys/key-list.tsx';
import { PlainPage } from '#components/plain-page.tsx';
import { useMessages } from '#components/use-messages.ts';
import { LOCALE_NAMES, LOCALES } from '#messages/locales.ts';
import { setPreferences, usePreferences } from '#state/preferences/preferences.ts';
import { SettingsLinks } from './settings-links.tsx';

/** Locale → the language in its own words. */
const LANGUAGES = Object.fromEntries(
  LOCALE_NAMES.map((locale) => {
    const { name, tag } = LOCALES[locale];
    return [
      locale,
      <span key={locale} lang={tag}>
        {name}
      </span>,
    ];
  }),
);

export function SettingsPage() {
  const { shell } = useMessages('common');
  const settings = useMessages('settings');
  const { theme, language, notesOpen, titleFirst } = usePreferences();
  return (
    <PlainPage title={settings.title} lead={settings.stored}>
      <Choice
        label={settings.theme}
        name="theme"
        value={theme}
        options={settings.themes}
        onChange={(theme) => setPreferences({ theme })}
      />
      <Choice
        label={settings.language}
        name="language"
        value={language}
        options={{ auto: settings.browserLanguage, ...LANGUAGES }}
        onChange={(language) => setPreferences({ language })}
      />
      <Choice
        label={settings.titles}
        name="titles"
        hint={settings.titlesHint}
        value={titleFirst}
        options={settings.titleLanguages}
        onChange={(titleFirst) => setPreferences({ titleFirst })}
      />
      <Group label={settings.notes} hint={settings.notesHint}>
        <label className="choice">
          <input
            type="checkbox"
            checked={notesOpen}
            onChange={(event) => setPreferences({ notesOpen: event.target.checked })}
          />
          {settings.notesOpen}
        </label>
      </Group>
      <SettingsLinks />
      <h2 className="mt-10 mb-4 font-serif text-[1.25rem] font-semibold">{shell.keys}</h2>
      <KeyList />
    </PlainPage>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  name: string;
  hint?: string;
  value: Value;
  options: Record<Value, ReactNode>;
  onChange(value: Value): void;
}

function Choice<Value extends string>({ label, name, hint, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Group label={label} {...(hint !== undefined && { hint })}>
      {(Object.keys(options) as Value[]).map((option) => (
        <label key={option} className="choice">
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          {options[option]}
        </label>
      ))}
    </Group>
  );
}

function Group({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="border-t border-line py-4">
      <legend className="float-left w-full text-[0.82rem] text-faint">{label}</legend>
      <div className="clear-both flex flex-wrap gap-x-6">{children}</div>
      {hint !== undefined && <p className="text-[0.82rem] text-faint">{hint}</p>}
    </fieldset>
  );
}

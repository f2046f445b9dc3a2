/** The reader's rules: those there are, each to be switched off, changed or removed, and a form for the next. */
import { PlainPage } from '#parts/plain-page.tsx';
import './rules-page.css';
import { useState } from 'react';
import { rulesWords } from '#messages/rules.ts';
import { useWords } from '#parts/use-messages.ts';
import type { Rule } from '#state/library/rule.ts';
import { putRule, removeRule, useLibrary } from '#state/library/use-library.ts';
import { RuleForm } from './rule-form.tsx';

export function RulesPage() {
  const words = useWords(rulesWords);
  const { rules } = useLibrary();
  const [edited, setEdited] = useState<Rule>();
  return (
    <PlainPage title={words.title} lead={words.lead}>
      <RuleForm key={edited?.id ?? ''} edited={edited} onDone={() => setEdited(undefined)} />
      {rules.length === 0 ? (
        <p className="mt-8 text-[0.92rem] text-soft">{words.none}</p>
      ) : (
        <ul className="rule-list" aria-label={words.title}>
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} onEdit={() => setEdited(rule)} />
          ))}
        </ul>
      )}
    </PlainPage>
  );
}

function RuleRow({ rule, onEdit }: { rule: Rule; onEdit(): void }) {
  const words = useWords(rulesWords);
  const { id, kind, isPattern, isOn } = rule;
  return (
    <li data-off={!isOn || undefined}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-label={words.on(rule.words)}
          onChange={() => void putRule({ id, kind, words: rule.words, isPattern, isOn: !isOn })}
        />
        <span className="rule-kind">{words.kinds[kind]}</span>
        {isPattern ? <code>{rule.words}</code> : <span>{rule.words}</span>}
      </label>
      <button type="button" aria-label={words.editNamed(rule.words)} onClick={onEdit}>
        {words.edit}
      </button>
      <button type="button" aria-label={words.removeNamed(rule.words)} onClick={() => void removeRule(id)}>
        {words.remove}
      </button>
    </li>
  );
}

/** `/library/rules`: the user's rules, each to be switched off, edited or removed, and a form for a new one. */
import { PlainPage } from '#components/plain-page.tsx';
import './rules-page.css';
import { useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import type { Rule, WrittenRule } from '#state/library/store/rule.ts';
import { putRule, removeRule, useLibrary } from '#state/library/store/use-library.ts';
import { RuleForm } from './rule-form.tsx';

export function RulesPage() {
  const words = useMessages('rules');
  const { rules } = useLibrary();
  const [edited, setEdited] = useState<Rule>();
  const [removed, setRemoved] = useState<Rule>();
  const remove = async (rule: Rule) => {
    if (await removeRule(rule.id)) setRemoved(rule);
  };
  return (
    <PlainPage title={words.title} lead={words.lead}>
      <RuleForm key={edited?.id ?? ''} edited={edited} onDone={() => setEdited(undefined)} />
      {rules.length === 0 ? (
        <p className="mt-8 text-[0.92rem] text-soft">{words.none}</p>
      ) : (
        <ul className="rule-list" aria-label={words.title}>
          {rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              onEdit={() => setEdited(rule)}
              onRemove={() => void remove(rule)}
            />
          ))}
        </ul>
      )}
      {removed && <Removed key={removed.id} rule={removed} onRestored={() => setRemoved(undefined)} />}
    </PlainPage>
  );
}

/** Offers to undo a removal; it takes the focus of the button that is gone. */
function Removed({ rule, onRestored }: { rule: Rule; onRestored(): void }) {
  const words = useMessages('rules');
  const restore = async () => {
    if (await putRule(written(rule))) onRestored();
  };
  return (
    <p className="mt-4 flex items-center gap-4 text-[0.92rem] text-soft">
      <span role="status">{words.removed(rule.words)}</span>
      <button ref={focus} type="button" className="button" onClick={() => void restore()}>
        {words.undo}
      </button>
    </p>
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}

function written({ id, kind, words, isPattern, isOn }: Rule): WrittenRule {
  return { id, kind, words, isPattern, isOn };
}

interface RowProps {
  rule: Rule;
  onEdit(): void;
  onRemove(): void;
}

function RuleRow({ rule, onEdit, onRemove }: RowProps) {
  const words = useMessages('rules');
  const { kind, isPattern, isOn } = rule;
  return (
    <li data-off={!isOn || undefined}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-label={words.on(rule.words)}
          onChange={() => void putRule({ ...written(rule), isOn: !isOn })}
        />
        <span className="rule-kind">{words.kinds[kind]}</span>
        {isPattern ? <code>{rule.words}</code> : <span>{rule.words}</span>}
      </label>
      <button type="button" aria-label={words.editNamed(rule.words)} onClick={onEdit}>
        {words.edit}
      </button>
      <button type="button" aria-label={words.removeNamed(rule.words)} onClick={onRemove}>
        {words.remove}
      </button>
    </li>
  );
}

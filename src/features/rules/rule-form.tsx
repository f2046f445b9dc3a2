/** A form for a new or edited rule. It shows mistakes with their position and saves only valid rules. */
import { useId, useState } from 'react';
import { useMessages } from '#components/use-messages.ts';
import { RULE_KINDS, type Rule, type WrittenRule } from '#state/library/store/rule.ts';
import { putRule } from '#state/library/store/use-library.ts';
import { ruleQuery } from '#state/rules/apply-rules.ts';
import { findPatternError } from '#state/rules/pattern-error.ts';

const NEW: WrittenRule = { kind: 'include', words: '', isPattern: false, isOn: true };

export function RuleForm({ edited, onDone }: { edited: Rule | undefined; onDone(): void }) {
  const words = useMessages('rules');
  const id = useId();
  const [rule, setRule] = useState<WrittenRule>(edited ? written(edited) : NEW);
  const [notSaved, setNotSaved] = useState(false);
  const mistake = useMistake(rule);
  const set = (change: Partial<WrittenRule>) => setRule({ ...rule, ...change });
  const isEmpty = rule.words.trim() === '';
  const save = async () => {
    if (isEmpty || mistake !== undefined) return;
    const isSaved = await putRule({ ...rule, words: rule.words.trim() });
    setNotSaved(!isSaved);
    if (!isSaved) return;
    setRule({ ...NEW, kind: rule.kind });
    onDone();
  };
  const message = mistake ?? (notSaved ? words.notSaved : undefined);
  return (
    <form
      className="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <select
        className="text-field"
        aria-label={words.kind}
        value={rule.kind}
        onChange={({ target }) => set({ kind: target.value as Rule['kind'] })}
      >
        {RULE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
      <input
        type="text"
        className="text-field"
        aria-label={words.words}
        aria-describedby={id}
        aria-invalid={mistake !== undefined}
        placeholder={words.words}
        autoComplete="off"
        spellCheck={false}
        value={rule.words}
        onChange={({ target }) => set({ words: target.value })}
      />
      <button type="submit" className="button" disabled={isEmpty || mistake !== undefined}>
        {edited ? words.change : words.add}
      </button>
      <label className="choice">
        <input
          type="checkbox"
          checked={rule.isPattern}
          onChange={({ target }) => set({ isPattern: target.checked })}
        />
        {words.pattern}
      </label>
      <p id={id} role="status" data-mistake={message !== undefined || undefined}>
        {message ?? (rule.isPattern ? '' : words.wordsHint)}
      </p>
    </form>
  );
}

function written({ id, kind, words, isPattern, isOn }: Rule): WrittenRule {
  return { id, kind, words, isPattern, isOn };
}

/** The first mistake in the rule's words, as a message with its position. */
function useMistake(rule: WrittenRule): string | undefined {
  const words = useMessages('rules');
  if (rule.words.trim() === '') return undefined;
  if (rule.isPattern) {
    const found = findPatternError(rule.words.trim());
    return found && words.mistake(words.patternMistakes[found.kind], found.at);
  }
  const { error } = ruleQuery(rule);
  return error && words.mistake(words.unreadable, error.start);
}

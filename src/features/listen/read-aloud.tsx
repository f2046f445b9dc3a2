/** Reads the paper on the screen aloud, then moves on to the next. Shown only if the device has an offline voice. */
import './listen.css';
import { Volume2 } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { useKeyAction } from '#components/keys/key-actions.ts';
import { announce } from '#components/live-region.tsx';
import { useMessages } from '#components/use-messages.ts';
import type { Appearance } from '#core/paper/paper.ts';
import { getPreferences } from '#state/preferences/preferences.ts';
import { Speaker, type SpeechEvents, speakable, voiceFor } from './speaker.ts';
import { paperSentences } from './speech-text.ts';

interface Props {
  /** The paper on the screen; without one, reading stops. */
  row: Appearance | undefined;
  /** Called when the paper has been read to its end. */
  onRead(): void;
  button(how: {
    icon: React.ReactNode;
    name: string;
    pressed: boolean;
    onClick: () => void;
    children: string;
  }): React.ReactNode;
}

export function ReadAloud({ row, onRead, button }: Props) {
  const words = useMessages('skim').aloud;
  const canSpeak = useSyncExternalStore(onVoices, hasVoice);
  const [reading, setReading] = useState(false);
  const [unheard, setUnheard] = useState<Appearance>();
  const toggle = () => {
    setUnheard(undefined);
    setReading(!reading);
  };
  const onFail = () => {
    setReading(false);
    setUnheard(row);
    announce(words.unheard);
  };
  useVoice(reading ? row : undefined, { onEnd: onRead, onFail });
  if (reading && !row) setReading(false);
  useKeyAction('aloud', canSpeak ? toggle : undefined);
  if (!canSpeak) return null;
  return (
    <>
      {button({
        icon: <Volume2 aria-hidden="true" size={21} strokeWidth={1.5} />,
        name: words.name,
        pressed: reading,
        onClick: toggle,
        children: reading ? words.stop : words.start,
      })}
      {row !== undefined && row === unheard && <p className="aloud-unheard">{words.unheard}</p>}
    </>
  );
}

/** Reads a paper, and stops as soon as it is another one or none. */
function useVoice(row: Appearance | undefined, events: SpeechEvents): void {
  const speaker = useMemo(() => new Speaker(speechSynthesis), []);
  const onEnd = useEffectEvent(events.onEnd);
  const onFail = useEffectEvent(events.onFail);
  useEffect(() => {
    if (!row) return;
    const whole = paperSentences(row, getPreferences().titleFirst);
    const sentences = speakable(whole, speechSynthesis.getVoices());
    if (sentences.length === 0) return onFail();
    speaker.speak(row.id, sentences, { onEnd: () => onEnd(), onFail: () => onFail() });
    return () => speaker.stop();
  }, [row, speaker]);
  useEffect(() => {
    const stop = () => speaker.stop();
    addEventListener('pagehide', stop);
    return () => removeEventListener('pagehide', stop);
  }, [speaker]);
}

/** Browsers load the list of voices asynchronously. */
function onVoices(listener: () => void): () => void {
  speechSynthesis.addEventListener?.('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener?.('voiceschanged', listener);
}

function hasVoice(): boolean {
  const voices = speechSynthesis.getVoices();
  return voiceFor('zh', voices) !== undefined || voiceFor('en', voices) !== undefined;
}

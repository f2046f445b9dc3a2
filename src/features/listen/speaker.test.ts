import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Speaker, speakable, voiceFor } from './speaker.ts';
import type { Sentence } from './speech-text.ts';

const voice = (lang: string, localService = true) => ({ lang, localService }) as SpeechSynthesisVoice;

class Utterance {
  onstart?: () => void;
  onend?: () => void;
  onerror?: () => void;
  constructor(readonly text: string) {}
}

function synthesis(voices = [voice('zh-CN'), voice('en-US')]) {
  const spoken: Utterance[] = [];
  const cancel = vi.fn(() => spoken.at(-1)?.onerror?.());
  const speech = { getVoices: () => voices, speak: (utterance: Utterance) => spoken.push(utterance), cancel };
  return {
    speaker: new Speaker(speech as unknown as SpeechSynthesis),
    spoken,
    texts: () => spoken.map(({ text }) => text),
  };
}

const SENTENCES: Sentence[] = [
  { text: '一', language: 'zh' },
  { text: 'two', language: 'en' },
  { text: '三', language: 'zh' },
];

beforeEach(() => vi.stubGlobal('SpeechSynthesisUtterance', Utterance));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the speaker', () => {
  it('reads one sentence after the other and reports the end', () => {
    const { speaker, spoken, texts } = synthesis();
    const done = vi.fn();
    const events = { onEnd: done, onFail: vi.fn() };
    speaker.speak('a', SENTENCES, events);
    spoken[0]!.onend!();
    spoken[1]!.onend!();
    expect(texts()).toEqual(['一', 'two', '三']);
    expect(done).not.toHaveBeenCalled();
    spoken[2]!.onend!();
    spoken[2]!.onend!();
    expect(done).toHaveBeenCalledOnce();
  });

  it('resumes with the sentence at which it was stopped, and starts over with another paper', () => {
    const { speaker, spoken, texts } = synthesis();
    const done = vi.fn();
    const events = { onEnd: done, onFail: vi.fn() };
    speaker.speak('a', SENTENCES, events);
    spoken[0]!.onend!();
    speaker.stop();
    expect(texts()).toEqual(['一', 'two']);
    speaker.speak('a', SENTENCES, events);
    expect(texts()).toEqual(['一', 'two', 'two']);
    speaker.speak('b', SENTENCES, events);
    expect(texts().at(-1)).toBe('一');
    expect(done).not.toHaveBeenCalled();
  });

  it('continues if the browser never reports the end of a sentence', () => {
    vi.useFakeTimers();
    const { speaker, spoken, texts } = synthesis();
    const events = { onEnd: vi.fn(), onFail: vi.fn() };
    speaker.speak('a', SENTENCES, events);
    for (let index = 0; index < SENTENCES.length; index += 1) {
      spoken[index]!.onstart!();
      vi.advanceTimersByTime(6000);
    }
    expect(texts()).toEqual(['一', 'two', '三']);
    expect(events.onEnd).toHaveBeenCalledOnce();
    expect(events.onFail).not.toHaveBeenCalled();
  });

  it('fails if the voice does not start in time', () => {
    vi.useFakeTimers();
    const { speaker, spoken, texts } = synthesis();
    const events = { onEnd: vi.fn(), onFail: vi.fn() };
    speaker.speak('a', SENTENCES, events);
    vi.advanceTimersByTime(60_000);
    spoken[0]!.onstart!();
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual(['一']);
    expect(events.onFail).toHaveBeenCalledOnce();
    expect(events.onEnd).not.toHaveBeenCalled();
  });

  it('fails if the device does not speak, and does not continue', () => {
    const { speaker, spoken, texts } = synthesis();
    const events = { onEnd: vi.fn(), onFail: vi.fn() };
    speaker.speak('a', SENTENCES, events);
    spoken[0]!.onerror!();
    expect(texts()).toEqual(['一']);
    expect(events.onFail).toHaveBeenCalledOnce();
    const mute = synthesis([voice('en-GB')]);
    mute.speaker.speak('a', SENTENCES, events);
    expect(mute.texts()).toEqual([]);
    expect(events.onFail).toHaveBeenCalledTimes(2);
    expect(events.onEnd).not.toHaveBeenCalled();
  });

  it('skips sentences without a voice, and a paper of mostly such sentences', () => {
    expect(speakable(SENTENCES, [voice('zh-CN')])).toEqual([SENTENCES[0], SENTENCES[2]]);
    expect(speakable(SENTENCES, [voice('en-US')])).toEqual([]);
    expect(speakable(SENTENCES, [])).toEqual([]);
    expect(speakable([], [voice('en-US')])).toEqual([]);
  });

  it('chooses only offline voices, of the nearest region', () => {
    const voices = [voice('zh-HK'), voice('zh-TW'), voice('zh_CN'), voice('en-GB', false)];
    expect(voiceFor('zh', voices)?.lang).toBe('zh_CN');
    expect(voiceFor('en', voices)).toBeUndefined();
    expect(voiceFor('zh', [voice('cmn-Hans-CN')])?.lang).toBe('cmn-Hans-CN');
  });
});

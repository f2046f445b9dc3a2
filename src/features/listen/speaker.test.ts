import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Speaker, sayable, voiceFor } from './speaker.ts';
import type { Sentence } from './speech-text.ts';

const voice = (lang: string, localService = true) => ({ lang, localService }) as SpeechSynthesisVoice;

class Utterance {
  onstart?: () => void;
  onend?: () => void;
  onerror?: () => void;
  constructor(readonly text: string) {}
}

function synthesis(voices = [voice('zh-CN'), voice('en-US')]) {
  const said: Utterance[] = [];
  const cancel = vi.fn(() => said.at(-1)?.onerror?.());
  const speech = { getVoices: () => voices, speak: (one: Utterance) => said.push(one), cancel };
  return {
    speaker: new Speaker(speech as unknown as SpeechSynthesis),
    said,
    texts: () => said.map((one) => one.text),
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
  it('says one sentence after the other, then that it is done', () => {
    const { speaker, said, texts } = synthesis();
    const done = vi.fn();
    const heard = { onEnd: done, onFail: vi.fn() };
    speaker.speak('a', SENTENCES, heard);
    said[0]!.onend!();
    said[1]!.onend!();
    expect(texts()).toEqual(['一', 'two', '三']);
    expect(done).not.toHaveBeenCalled();
    said[2]!.onend!();
    said[2]!.onend!();
    expect(done).toHaveBeenCalledOnce();
  });

  it('goes on with the sentence at which it was stopped, and begins anew with another paper', () => {
    const { speaker, said, texts } = synthesis();
    const done = vi.fn();
    const heard = { onEnd: done, onFail: vi.fn() };
    speaker.speak('a', SENTENCES, heard);
    said[0]!.onend!();
    speaker.stop();
    expect(texts()).toEqual(['一', 'two']);
    speaker.speak('a', SENTENCES, heard);
    expect(texts()).toEqual(['一', 'two', 'two']);
    speaker.speak('b', SENTENCES, heard);
    expect(texts().at(-1)).toBe('一');
    expect(done).not.toHaveBeenCalled();
  });

  it('goes on where the browser never says that a sentence ended', () => {
    vi.useFakeTimers();
    const { speaker, said, texts } = synthesis();
    const heard = { onEnd: vi.fn(), onFail: vi.fn() };
    speaker.speak('a', SENTENCES, heard);
    for (let at = 0; at < SENTENCES.length; at += 1) {
      said[at]!.onstart!();
      vi.advanceTimersByTime(6000);
    }
    expect(texts()).toEqual(['一', 'two', '三']);
    expect(heard.onEnd).toHaveBeenCalledOnce();
    expect(heard.onFail).not.toHaveBeenCalled();
  });

  it('fails where the voice never begins, however late it says that it did', () => {
    vi.useFakeTimers();
    const { speaker, said, texts } = synthesis();
    const heard = { onEnd: vi.fn(), onFail: vi.fn() };
    speaker.speak('a', SENTENCES, heard);
    vi.advanceTimersByTime(60_000);
    said[0]!.onstart!();
    vi.advanceTimersByTime(60_000);
    expect(texts()).toEqual(['一']);
    expect(heard.onFail).toHaveBeenCalledOnce();
    expect(heard.onEnd).not.toHaveBeenCalled();
  });

  it('says where the device does not speak, and does not go on as if it had', () => {
    const { speaker, said, texts } = synthesis();
    const heard = { onEnd: vi.fn(), onFail: vi.fn() };
    speaker.speak('a', SENTENCES, heard);
    said[0]!.onerror!();
    expect(texts()).toEqual(['一']);
    expect(heard.onFail).toHaveBeenCalledOnce();
    const mute = synthesis([voice('en-GB')]);
    mute.speaker.speak('a', SENTENCES, heard);
    expect(mute.texts()).toEqual([]);
    expect(heard.onFail).toHaveBeenCalledTimes(2);
    expect(heard.onEnd).not.toHaveBeenCalled();
  });

  it('leaves out what no voice can say, and says nothing of a paper that would mostly stay unsaid', () => {
    expect(sayable(SENTENCES, [voice('zh-CN')])).toEqual([SENTENCES[0], SENTENCES[2]]);
    expect(sayable(SENTENCES, [voice('en-US')])).toEqual([]);
    expect(sayable(SENTENCES, [])).toEqual([]);
    expect(sayable([], [voice('en-US')])).toEqual([]);
  });

  it('takes voices of the device only, of the nearest region', () => {
    const voices = [voice('zh-HK'), voice('zh-TW'), voice('zh_CN'), voice('en-GB', false)];
    expect(voiceFor('zh', voices)?.lang).toBe('zh_CN');
    expect(voiceFor('en', voices)).toBeUndefined();
    expect(voiceFor('zh', [voice('cmn-Hans-CN')])?.lang).toBe('cmn-Hans-CN');
  });
});

/**
 * Speech synthesis, sentence by sentence. Browsers truncate long texts, do not always report their end, and some cannot resume: so each
 * sentence is an utterance of its own with a timeout, and resuming repeats the sentence.
 */
import type { ContentLanguage } from '#core/paper/row.ts';
import type { Sentence } from './speech-text.ts';

/** Milliseconds after which a sentence that has not started counts as failed. Before the first, the device loads the voice. */
const START_MS = 8000;
/** Milliseconds, and milliseconds per character, after which a sentence that has started counts as finished. */
const END_MS = 4000;
const END_PER_CHARACTER_MS = 450;

const TAGS: Readonly<Record<ContentLanguage, string>> = { zh: 'zh-CN', en: 'en-US' };

type Voices = readonly SpeechSynthesisVoice[];

/** An offline voice, preferably of the right region: online voices would send the text to a third party. */
export function voiceFor(language: ContentLanguage, voices: Voices): SpeechSynthesisVoice | undefined {
  const tag = ({ lang }: SpeechSynthesisVoice) => lang.replace('_', '-').toLowerCase();
  const offline = voices.filter((voice) => voice.localService && isOf(tag(voice), language));
  return offline.find((voice) => tag(voice) === TAGS[language].toLowerCase()) ?? offline[0];
}

/** The sentences for which there is a voice; none if these are less than half of the paper, which would then count as read. */
export function speakable(sentences: readonly Sentence[], voices: Voices): Sentence[] {
  const withVoice = sentences.filter(({ language }) => voiceFor(language, voices) !== undefined);
  return withVoice.length * 2 < sentences.length ? [] : withVoice;
}

/** Android calls Mandarin `cmn`. Cantonese voices (`zh-HK`) do not count as Chinese here. */
function isOf(tag: string, language: ContentLanguage): boolean {
  return language === 'en' ? tag.startsWith('en') : /^(?:zh(?!-hk)|cmn)/.test(tag);
}

export interface SpeechEvents {
  /** Everything was read. */
  onEnd(): void;
  /** The device did not read it. */
  onFail(): void;
}

export class Speaker {
  readonly #synthesis: SpeechSynthesis;
  /** Referenced, because some browsers garbage-collect an utterance while it is spoken. Events of any other are ignored. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #timeout: ReturnType<typeof setTimeout> | undefined;
  /** Where to resume. */
  #position = { key: '', sentence: 0 };

  constructor(synthesis: SpeechSynthesis) {
    this.#synthesis = synthesis;
  }

  /** Reads the sentences, resuming where the same `key` was stopped. */
  speak(key: string, sentences: readonly Sentence[], events: SpeechEvents): void {
    this.stop();
    if (this.#position.key !== key) this.#position = { key, sentence: 0 };
    this.#next(sentences, events);
  }

  stop(): void {
    this.#utterance = undefined;
    clearTimeout(this.#timeout);
    this.#synthesis.cancel();
  }

  #next(sentences: readonly Sentence[], events: SpeechEvents): void {
    const sentence = sentences[this.#position.sentence];
    if (!sentence) {
      this.#position = { key: '', sentence: 0 };
      events.onEnd();
      return;
    }
    const continueWithNext = () => {
      this.#position.sentence += 1;
      this.#next(sentences, events);
    };
    this.#speak(sentence, continueWithNext, events.onFail);
  }

  /** Calls exactly one of the callbacks, even if the browser reports nothing; none if stopped. */
  #speak({ text, language }: Sentence, onEnd: () => void, onFail: () => void): void {
    const voice = voiceFor(language, this.#synthesis.getVoices());
    if (!voice) {
      onFail();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    const settle = (callback: () => void) => {
      if (this.#utterance !== utterance) return;
      this.#utterance = undefined;
      clearTimeout(this.#timeout);
      callback();
    };
    const startTimeout = (ms: number, callback: () => void) => {
      clearTimeout(this.#timeout);
      const expire = () => {
        this.#synthesis.cancel();
        callback();
      };
      this.#timeout = setTimeout(() => settle(expire), ms);
    };
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onstart = () => {
      if (this.#utterance === utterance) startTimeout(END_MS + text.length * END_PER_CHARACTER_MS, onEnd);
    };
    utterance.onend = () => settle(onEnd);
    utterance.onerror = () => settle(onFail);
    this.#utterance = utterance;
    startTimeout(START_MS, onFail);
    this.#synthesis.speak(utterance);
  }
}

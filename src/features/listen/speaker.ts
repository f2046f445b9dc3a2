/**
 * The device's voice, one sentence after the other. Browsers cut long texts off, forget to say that they are done, and some cannot
 * go on after a pause: so each sentence is a text of its own, watched by a clock, and pausing is to stop and to say it once more.
 */
import type { Sentence } from './speech-text.ts';
import type { SpokenLanguage } from './spoken-formula.ts';

/** A voice that has not begun by then never will: milliseconds. The first sentence has the device fetch its voice. */
const START_MS = 8000;
/** One that began and has not ended by then never says so: milliseconds, and for each character. */
const PATIENCE_MS = 4000;
const PATIENCE_PER_CHARACTER_MS = 450;

const TAGS: Readonly<Record<SpokenLanguage, string>> = { zh: 'zh-CN', en: 'en-US' };

type Voices = readonly SpeechSynthesisVoice[];

/** Voices that speak on the device itself: what is read is nobody else's business. The one of the wanted region first. */
export function voiceFor(language: SpokenLanguage, voices: Voices): SpeechSynthesisVoice | undefined {
  const tag = ({ lang }: SpeechSynthesisVoice) => lang.replace('_', '-').toLowerCase();
  const able = voices.filter((voice) => voice.localService && isOf(tag(voice), language));
  return able.find((voice) => tag(voice) === TAGS[language].toLowerCase()) ?? able[0];
}

/** The sentences that a voice can say; none where that would leave most of the paper unsaid, since it would count as read. */
export function sayable(sentences: readonly Sentence[], voices: Voices): Sentence[] {
  const able = sentences.filter(({ language }) => voiceFor(language, voices) !== undefined);
  return able.length * 2 < sentences.length ? [] : able;
}

/** Android's engines name Mandarin `cmn`; Cantonese is another language by ear. */
function isOf(tag: string, language: SpokenLanguage): boolean {
  return language === 'en' ? tag.startsWith('en') : /^(?:zh(?!-hk)|cmn)/.test(tag);
}

export interface Heard {
  onEnd(): void;
  /** The device did not say it: to go on would be to mark what nobody heard. */
  onFail(): void;
}

export class Speaker {
  readonly #synthesis: SpeechSynthesis;
  /** Held, or some browsers throw the text away while they say it; what is no longer held is no longer heard. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #clock: ReturnType<typeof setTimeout> | undefined;
  /** Where it was stopped. */
  #at = { key: '', sentence: 0 };

  constructor(synthesis: SpeechSynthesis) {
    this.#synthesis = synthesis;
  }

  /** Says all of it, from where it was stopped if it was. */
  speak(key: string, sentences: readonly Sentence[], heard: Heard): void {
    this.stop();
    if (this.#at.key !== key) this.#at = { key, sentence: 0 };
    this.#next(sentences, heard);
  }

  stop(): void {
    this.#utterance = undefined;
    clearTimeout(this.#clock);
    this.#synthesis.cancel();
  }

  #next(sentences: readonly Sentence[], heard: Heard): void {
    const sentence = sentences[this.#at.sentence];
    if (!sentence) {
      this.#at = { key: '', sentence: 0 };
      heard.onEnd();
      return;
    }
    const goOn = () => {
      this.#at.sentence += 1;
      this.#next(sentences, heard);
    };
    this.#say(sentence, goOn, heard.onFail);
  }

  /** Calls one of the two once, whatever the browser says of it, unless it was stopped. */
  #say({ text, language }: Sentence, onEnd: () => void, onFail: () => void): void {
    const voice = voiceFor(language, this.#synthesis.getVoices());
    if (!voice) {
      onFail();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    const settle = (done: () => void) => {
      if (this.#utterance !== utterance) return;
      this.#utterance = undefined;
      clearTimeout(this.#clock);
      done();
    };
    const giveUp = (after: number, done: () => void) => {
      clearTimeout(this.#clock);
      const end = () => {
        this.#synthesis.cancel();
        done();
      };
      this.#clock = setTimeout(() => settle(end), after);
    };
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onstart = () => {
      if (this.#utterance === utterance) giveUp(PATIENCE_MS + text.length * PATIENCE_PER_CHARACTER_MS, onEnd);
    };
    utterance.onend = () => settle(onEnd);
    utterance.onerror = () => settle(onFail);
    this.#utterance = utterance;
    giveUp(START_MS, onFail);
    this.#synthesis.speak(utterance);
  }
}

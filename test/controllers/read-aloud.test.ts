import { expect } from '@esm-bundle/chai';
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { ReadAloud } from '../../src/controllers/read-aloud.ts';

class Spoken extends LitElement {
  static override readonly properties = { step: {}, isLoading: {} };
  /** With the script tag each kind of widget has the code of its reader to itself. */
  static Reader = ReadAloud;
  step = 1;
  isLoading = false;
  readonly reader = new (this.constructor as typeof Spoken).Reader(this);

  protected override render(): TemplateResult {
    return html`
      <section lang="zh-CN">
        <h2 tabindex="-1">第 ${this.step} 步</h2>
        ${this.isLoading ? html`<p>正在加载</p>` : html`<p>填上 <b>称呼</b></p>`}
        <p hidden>看不见</p>
        <label>电话 <input type="tel" /></label>
        <p class="tools"><button>朗读</button></p>
        <p role="status">已更新</p>
      </section>
    `;
  }
}
customElements.define('test-spoken', Spoken);

/** A voice that says what it is given when it is told to. */
class Voice {
  readonly said: string[] = [];
  readonly voices = [{ lang: 'en-US' }, { lang: 'zh_CN' }] as SpeechSynthesisVoice[];
  readonly used: (SpeechSynthesisVoice | null)[] = [];
  #now: Partial<SpeechSynthesisUtterance> | undefined;

  readonly getVoices = () => this.voices;
  readonly speak = (utterance: Partial<SpeechSynthesisUtterance>): void => {
    this.said.push(utterance.text!);
    this.used.push(utterance.voice!);
    this.#now = utterance;
  };
  /** Browsers tell an utterance that was cut off that it has ended. */
  readonly cancel = (): void => this.finish();
  finish(): void {
    const now = this.#now;
    this.#now = undefined;
    now?.onend?.call(now as SpeechSynthesisUtterance, new Event('end') as SpeechSynthesisEvent);
  }
}

describe('reading aloud', () => {
  const voice = () => window.speechSynthesis as unknown as Voice;
  const own = Object.getOwnPropertyDescriptor(window, 'speechSynthesis')!;
  const ownUtterance = window.SpeechSynthesisUtterance;
  let element: Spoken;

  beforeEach(async () => {
    Object.defineProperty(window, 'speechSynthesis', { value: new Voice(), configurable: true });
    // The real one takes real voices only.
    window.SpeechSynthesisUtterance = class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    } as unknown as typeof SpeechSynthesisUtterance;
    element = document.createElement('test-spoken') as Spoken;
    document.body.append(element);
    await element.updateComplete;
  });
  afterEach(() => {
    if (element.reader.isOn) element.reader.toggle();
    element.remove();
    Object.defineProperty(window, 'speechSynthesis', own);
    window.SpeechSynthesisUtterance = ownUtterance;
  });

  const marked = () => element.renderRoot.querySelector('.reading')?.textContent.replace(/\s+/g, ' ').trim();

  it('reads block by block, in the voice of the language, and marks where it is', () => {
    element.reader.toggle();
    expect(voice().said).to.deep.equal(['第 1 步']);
    expect(marked()).to.equal('第 1 步');
    voice().finish();
    expect(marked()).to.equal('填上 称呼');
    voice().finish();
    voice().finish();
    expect(voice().said).to.deep.equal(['第 1 步', '填上 称呼', '电话']);
    expect(voice().used[0]?.lang).to.equal('zh_CN');
    expect(marked()).to.equal(undefined);
  });

  it('goes on from a heading that gets the focus, and says of a field what it is', () => {
    element.reader.toggle();
    element.renderRoot.querySelector('input')!.focus();
    expect(voice().said).to.deep.equal(['第 1 步', '电话']);
    voice().finish();
    expect(voice().said.length).to.equal(2);
    element.renderRoot.querySelector<HTMLElement>('h2')!.focus();
    voice().finish();
    expect(voice().said.slice(2)).to.deep.equal(['第 1 步', '填上 称呼']);
  });

  const load = async (isLoading: boolean): Promise<void> => {
    element.isLoading = isLoading;
    await element.updateComplete;
  };

  it('goes on with what came in the place of what it was reading', async () => {
    await load(true);
    element.reader.toggle();
    voice().finish();
    expect(marked()).to.equal('正在加载');
    await load(false);
    voice().finish();
    expect(marked()).to.equal('填上 称呼');
    voice().finish();
    voice().finish();
    expect(voice().said).to.deep.equal(['第 1 步', '正在加载', '填上 称呼', '电话']);
  });

  it('reads what comes after all had been read, but not after a field', async () => {
    await load(true);
    element.reader.toggle();
    for (const _ of [1, 2, 3]) voice().finish();
    expect(voice().said).to.deep.equal(['第 1 步', '正在加载', '电话']);
    await load(false);
    expect(marked()).to.equal('填上 称呼');
    voice().finish();
    element.renderRoot.querySelector('input')!.focus();
    voice().finish();
    await load(true);
    expect(voice().said.slice(3)).to.deep.equal(['填上 称呼', '电话']);
  });

  it('is silent once it is switched off, or the widget has left', () => {
    element.reader.toggle();
    element.reader.toggle();
    expect(marked()).to.equal(undefined);
    element.renderRoot.querySelector('input')!.focus();
    expect(voice().said).to.deep.equal(['第 1 步']);
    element.reader.toggle();
    element.remove();
    expect(voice().said).to.deep.equal(['第 1 步', '第 1 步']);
    document.body.append(element);
  });

  const added = async (name: string): Promise<Spoken> => {
    const other = document.body.appendChild(document.createElement(name) as Spoken);
    await other.updateComplete;
    return other;
  };
  const ways = {
    'with the same code': () => added('test-spoken'),
    'with code of its own': async () => {
      const copy = '../../src/controllers/read-aloud.ts?of-its-own';
      const { ReadAloud: Reader } = (await import(copy)) as { readonly ReadAloud: typeof ReadAloud };
      expect(Reader).not.to.equal(ReadAloud);
      class Other extends Spoken {
        static override readonly Reader = Reader;
      }
      if (!customElements.get('test-other-spoken')) customElements.define('test-other-spoken', Other);
      return added('test-other-spoken');
    },
  };
  for (const [which, another] of Object.entries(ways)) {
    it(`is on in every widget of the page, one ${which} too, and one voice speaks`, async () => {
      const other = await another();
      element.reader.toggle();
      expect(other.reader.isOn).to.equal(true);
      other.renderRoot.querySelector('input')!.focus();
      expect(marked()).to.equal(undefined);
      expect(voice().said).to.deep.equal(['第 1 步', '电话']);
      other.reader.toggle();
      expect(element.reader.isOn).to.equal(false);
      other.remove();
    });

    it(`is on in a widget that comes later, one ${which} too`, async () => {
      element.reader.toggle();
      const other = await another();
      expect(other.reader.isOn).to.equal(true);
      other.remove();
    });
  }
});

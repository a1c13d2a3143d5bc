/** Where an element's settings come from, and that it follows every change of them. */
import { expect } from '@esm-bundle/chai';
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Client } from '../../src/api/client.ts';
import { configure } from '../../src/context/defaults.ts';
import { SettingsController, settingsProperties } from '../../src/context/settings-controller.ts';
import { toLocale } from '../../src/i18n/locale.ts';

class Reader extends LitElement {
  declare client: Client | undefined;
  static override readonly properties = settingsProperties;
  readonly settings = new SettingsController(this);
  renders = 0;

  protected override render(): TemplateResult {
    this.renders += 1;
    const { center = '-', elder = false } = this.settings.value;
    return html`${center} ${String(Boolean(elder))} ${toLocale(this.settings.lang)}`;
  }

  get says(): string {
    return this.shadowRoot!.textContent.trim();
  }
}
customElements.define('test-reader', Reader);

let place: HTMLElement;

/** A change reaches elements through at most a mutation record, a provider's update and their own. */
async function settled(): Promise<void> {
  for (let step = 0; step < 3; step++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

async function show(markup: string, frames = 3): Promise<Reader> {
  place.innerHTML = markup;
  if (frames > 0) await settled();
  return place.querySelector('test-reader')!;
}

beforeEach(() => {
  place = document.body.appendChild(document.createElement('main'));
});

afterEach(() => {
  place.remove();
  document.documentElement.lang = '';
  configure({ api: undefined, center: undefined, elder: undefined, locale: undefined, client: undefined });
});

// First in the file: afterwards the provider is defined.
it('a provider is defined when an element inside it needs it; until then nothing is asked', async () => {
  expect(customElements.get('boai-provider')).to.equal(undefined);
  configure({ api: 'https://page.example/api/v1' });
  const reader = await show('<boai-provider center="a"><test-reader></test-reader></boai-provider>', 0);
  expect(reader.settings.client).to.equal(undefined);
  await customElements.whenDefined('boai-provider');
  await settled();
  expect(reader.says).to.equal('a false zh-CN');
  expect(reader.settings.client).not.to.equal(undefined);
});

it('the element goes before the provider, the provider before the page', async () => {
  configure({ center: 'page', elder: true });
  const reader = await show('<test-reader></test-reader>');
  expect(reader.says).to.equal('page true zh-CN');
  const inside = await show('<boai-provider center="provider"><test-reader></test-reader></boai-provider>');
  expect(inside.says).to.equal('provider true zh-CN');
  inside.setAttribute('center', 'own');
  await settled();
  expect(inside.says).to.equal('own true zh-CN');
  inside.removeAttribute('center');
  await settled();
  expect(inside.says).to.equal('provider true zh-CN');
});

it('providers inside each other add up', async () => {
  const reader = await show(`<boai-provider center="outer" elder><boai-provider center="inner">
    <p><test-reader></test-reader></p></boai-provider></boai-provider>`);
  expect(reader.says).to.equal('inner true zh-CN');
  place.querySelector('boai-provider')!.removeAttribute('elder');
  await settled();
  expect(reader.says).to.equal('inner false zh-CN');
});

it('a provider around the host of a shadow tree counts inside it', async () => {
  await show('<boai-provider center="a"><div lang="en"></div></boai-provider>');
  const inside = place.querySelector('div')!.attachShadow({ mode: 'open' });
  const reader = inside.appendChild(new Reader());
  await settled();
  expect(reader.says).to.equal('a false en');
});

it('changes of provider and page are followed', async () => {
  const reader = await show('<boai-provider><test-reader></test-reader></boai-provider>');
  configure({ center: 'page' });
  await settled();
  expect(reader.says).to.equal('page false zh-CN');
  place.querySelector('boai-provider')!.setAttribute('center', 'provider');
  await settled();
  expect(reader.says).to.equal('provider false zh-CN');
});

it('the nearest lang is followed while it changes; an explicit locale goes before it', async () => {
  const reader = await show('<section lang="en-GB"><test-reader></test-reader></section>');
  expect(reader.says).to.equal('- false en');
  place.querySelector('section')!.removeAttribute('lang');
  await settled();
  expect(reader.says).to.equal('- false zh-CN');
  document.documentElement.lang = 'en';
  await settled();
  expect(reader.says).to.equal('- false en');
  configure({ locale: 'zh-CN' });
  await settled();
  expect(reader.says).to.equal('- false zh-CN');
});

it('an element that has left follows nothing', async () => {
  const reader = await show('<test-reader></test-reader>');
  reader.remove();
  const { renders } = reader;
  configure({ center: 'page' });
  await settled();
  expect(reader.renders).to.equal(renders);
  place.append(reader);
  await settled();
  expect(reader.says).to.equal('page false zh-CN');
});

it('elements with the same API and center have the same client; a given client goes before an API', async () => {
  configure({ api: 'https://center.example/api/v1' });
  const first = await show('<test-reader></test-reader>');
  const client = first.settings.client;
  expect(client).not.to.equal(undefined);
  const second = await show('<test-reader></test-reader>');
  expect(second.settings.client).to.equal(client);
  second.setAttribute('center', 'other');
  expect(second.settings.client).not.to.equal(client);
  const own = {} as Client;
  second.client = own;
  expect(second.settings.client).to.equal(own);
});

it('without an API there is no client', async () => {
  const reader = await show('<test-reader></test-reader>');
  expect(reader.settings.client).to.equal(undefined);
});

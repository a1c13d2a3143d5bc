/** Writes what an admin pastes: the script tag, the elements with what stays when nothing runs, or frames. */
import type { WidgetName } from '../../../src/embed/widget-names.ts';
import { toDialled } from '../../../src/domain/phone.ts';
import { toHex } from '../../../src/styles/themes/color.ts';
import type { Choices } from './choices.ts';
import { snippetTexts } from './messages.ts';

/** Where the widgets and their API are. */
export interface Source {
  /** `https://center.example/boai/` */
  readonly files: string;
  /** `https://center.example/api/v1` */
  readonly api: string;
  readonly version: string;
  /** `boai.js` → `sha384-…`, from integrity.json; undefined before it has come. */
  readonly digests: Readonly<Record<string, string>> | undefined;
}

type Attribute = readonly [name: string, value: string | true | undefined];

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function attribute([name, value]: Attribute): string {
  if (value === undefined) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeText(value).replace(/"/g, '&quot;')}"`;
}

/** Only what is not the default; names as on an element. */
function settingsOf(choices: Choices): Attribute[] {
  const { center, locale, theme, appearance, density, elder } = choices;
  return [
    ['center', center || undefined],
    ['locale', locale || undefined],
    ['theme', theme === 'community' ? undefined : theme],
    ['main-color', toHex(choices.mainColor)],
    ['appearance', appearance === 'light' ? undefined : appearance],
    ['density', density === 'comfortable' ? undefined : density],
    ['elder', elder || undefined],
  ];
}

/** Text alone where a link would dial nobody, or somebody else. */
function phoneLink(phone: string): string {
  const dialled = toDialled(phone);
  const text = escapeText(phone);
  return dialled === undefined ? text : `<a href="tel:${dialled}">${text}</a>`;
}

/** Whom to call at once; only for the consultation. */
function crisisOf(widget: WidgetName): string[] {
  const lines = widget === 'consultation-signup' ? snippetTexts.crisis(phoneLink) : [];
  return lines.map((line) => `<p>${line}</p>`);
}

function phoneOf(widget: WidgetName, phone: string): string[] {
  return phone ? [`<p>${snippetTexts.phoneOf[widget]}${phoneLink(phone)}</p>`] : [];
}

function scriptOf(choices: Choices, { files, api, version, digests }: Source): string {
  const file = choices.version === 'whole' ? 'boai.all.js' : 'boai.js';
  const isPinned = choices.version !== 'moving';
  const digest = digests?.[file];
  const first: Attribute[] = [
    ['src', `${files}${isPinned ? version : '1'}/${file}`],
    ['integrity', isPinned ? digest : undefined],
    ['crossorigin', isPinned && digest !== undefined ? 'anonymous' : undefined],
    ['charset', 'utf-8'],
    ['async', true],
  ];
  const data = [['api', api] as Attribute, ...settingsOf(choices)].map(([name, value]): Attribute => [
    `data-${name}`,
    value,
  ]);
  const written = (attributes: readonly Attribute[]): string => attributes.map(attribute).join('');
  return `<script${written(first)}\n       ${written(data)}></script>`;
}

function elementOf(widget: WidgetName, { form, phone }: Choices): string {
  const [open, close] =
    form === 'div' ? [`div data-boai="${widget}"`, 'div'] : [`boai-${widget}`, `boai-${widget}`];
  const inside = [...crisisOf(widget), ...phoneOf(widget, phone)].map((line) => `\n  ${line}`);
  return `<${open}>${inside.join('')}${inside.length > 0 ? '\n' : ''}</${close}>`;
}

function frameOf(widget: WidgetName, choices: Choices, { files, version }: Source): string {
  const query = new URLSearchParams({ widget });
  for (const [name, value] of settingsOf(choices)) {
    // A frame's address cannot carry the `#` of a color.
    if (value !== undefined) query.set(name, String(value).replace(/^#/, ''));
  }
  const address = `${files}${choices.version === 'moving' ? '1' : version}/embed.html?${query.toString()}`;
  const attributes: Attribute[] = [
    ['src', address],
    ['title', snippetTexts.titleOf[widget]],
    // No style: a policy may forbid it, and editors take it out.
    ['width', '100%'],
    ['height', '800'],
    ['frameborder', '0'],
  ];
  // A frame has no children that stay.
  return [
    ...crisisOf(widget),
    `<iframe${attributes.map(attribute).join('')}></iframe>`,
    ...phoneOf(widget, choices.phone),
  ].join('\n');
}

export function snippetOf(choices: Choices, source: Source): string {
  const { widgets, form } = choices;
  return form === 'frame'
    ? `${widgets.map((widget) => frameOf(widget, choices, source)).join('\n\n')}\n`
    : `${[scriptOf(choices, source), ...widgets.map((widget) => elementOf(widget, choices))].join('\n\n')}\n`;
}

/** For the site's Content-Security-Policy, if it has one. */
export function policyOf({ form }: Choices, { files, api }: Source): string {
  const origin = new URL(files).origin;
  return form === 'frame'
    ? `frame-src ${origin};`
    : `script-src ${origin};\nconnect-src ${new URL(api).origin};`;
}

/** Makes the frames as tall as what is in them, on a site that can have a script of its own. */
export function frameScriptOf({ files }: Source): string {
  const { origin } = new URL(files);
  return `<script>
addEventListener('message', function (event) {
  if (event.origin !== '${origin}') return;
  var frames = document.querySelectorAll('iframe[src^="${origin}/"]');
  for (var i = 0; i < frames.length; i++) {
    if (frames[i].contentWindow === event.source && event.data.boaiHeight > 0)
      frames[i].style.height = event.data.boaiHeight + 'px';
  }
});
</script>
`;
}

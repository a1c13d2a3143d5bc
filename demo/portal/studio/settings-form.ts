/** The form of the studio: everything that can be chosen. */
import { html, type TemplateResult } from 'lit';
import { widgetNames } from '../../../src/embed/widget-names.ts';
import { toDialled } from '../../../src/domain/phone.ts';
import { toHex } from '../../../src/styles/themes/color.ts';
import { themeNames } from '../../../src/styles/themes/themes.ts';
import { appearances, densities, forms, locales, versions, type Choices } from './choices.ts';
import { mainColorOf, reportOf } from './contrast.ts';
import { checkbox, optionsOf, radios, textField } from './fields.ts';
import { mainColorLines } from './main-color-lines.ts';
import { messages, snippetTexts } from './messages.ts';

export interface FormScene {
  readonly choices: Choices;
  /** Of this server; undefined until they are known. */
  readonly centers: readonly { readonly id: string; readonly name: string }[] | undefined;
  /** On the wire, of the file with everything. */
  readonly wholeKilobytes: number;
  /** Pasted, for the preview. */
  readonly pasted: string;
  readonly isSheetElsewhere: boolean;
  readonly change: (changed: Partial<Choices>) => void;
  readonly paste: (sheet: string) => void;
}

function widgetFields({ choices, change }: FormScene): TemplateResult {
  return html`
    <fieldset aria-describedby="widget-hint">
      <legend>${messages.widgets}</legend>
      ${widgetNames.map((name) =>
        checkbox(snippetTexts.titleOf[name], choices.widgets.includes(name), (input) => {
          const widgets = widgetNames.filter((one) =>
            one === name ? input.checked : choices.widgets.includes(one),
          );
          // The last one stays.
          if (widgets.length === 0) input.checked = true;
          else change({ widgets });
        }),
      )}
      <p class="hint" id="widget-hint">${messages.widgetHint}</p>
    </fieldset>
  `;
}

function phoneProblemOf(phone: string): string | undefined {
  if (!phone) return messages.phoneMissing;
  return toDialled(phone) === undefined ? messages.phoneUndialled : undefined;
}

function centerFields({ choices, centers, change }: FormScene): TemplateResult {
  return html`
    <fieldset>
      <legend>${messages.center}</legend>
      ${textField({
        id: 'center',
        label: messages.centerId,
        hint: messages.centerHint,
        problem: centers && centers.length > 1 && !choices.center ? messages.centerMissing : undefined,
        value: choices.center,
        suggestions: centers ?? [],
        change: (center) => change({ center }),
      })}
      ${textField({
        id: 'phone',
        label: messages.phone,
        hint: messages.phoneHint,
        problem: phoneProblemOf(choices.phone),
        value: choices.phone,
        type: 'tel',
        change: (phone) => change({ phone }),
      })}
    </fieldset>
  `;
}

function mainColorField({ choices, change }: FormScene): TemplateResult {
  const { mainColor, theme, appearance } = choices;
  const color = toHex(mainColor);
  const isWrong = mainColor !== '' && color === undefined;
  const others = mainColorLines(reportOf(theme, mainColor), appearance).filter(({ isOther }) => isOther);
  const shown = mainColor ? others.map(({ text }) => text).join('') : undefined;
  return html`
    <div class="color">
      ${textField({
        id: 'main-color',
        label: messages.mainColor,
        hint: messages.mainColorHint,
        problem: isWrong ? messages.mainColorWrong : shown,
        isWrong,
        value: mainColor,
        change: (typed) => change({ mainColor: typed }),
      })}
      <input
        type="color"
        aria-label=${messages.pickColor}
        .value=${color ?? mainColorOf(theme)}
        @change=${(event: Event) => change({ mainColor: (event.currentTarget as HTMLInputElement).value })}
      />
    </div>
  `;
}

function lookFields(scene: FormScene): TemplateResult {
  const { choices, change } = scene;
  const themes = themeNames.map((value) => ({
    value,
    label: messages.themes[value] ?? value,
    swatch: mainColorOf(value),
  }));
  return html`
    ${radios('theme', messages.theme, themes, choices.theme, (theme) => change({ theme }))}
    ${mainColorField(scene)}
    ${radios(
      'appearance',
      messages.appearance,
      optionsOf(appearances, messages.appearances),
      choices.appearance,
      (appearance) => change({ appearance }),
    )}
    ${radios(
      'density',
      messages.density,
      optionsOf(densities, messages.densities),
      choices.density,
      (density) => change({ density }),
    )}
    ${checkbox(messages.elder, choices.elder, ({ checked }) => change({ elder: checked }))}
    ${radios('locale', messages.locale, optionsOf(locales, messages.locales), choices.locale, (locale) =>
      change({ locale }),
    )}
  `;
}

function pasteFields({ choices, wholeKilobytes, change }: FormScene): TemplateResult {
  const isFrame = choices.form === 'frame';
  // A frame's page cannot be checked by whoever frames it.
  const offered = isFrame
    ? optionsOf(['moving', 'pinned'] as const, messages.frameVersions)
    : optionsOf(versions, messages.versions(wholeKilobytes));
  const chosen = isFrame && choices.version === 'whole' ? 'pinned' : choices.version;
  return html`
    ${radios('form', messages.paste, optionsOf(forms, messages.forms), choices.form, (form) => change({ form }))}
    ${radios('version', messages.version, offered, chosen, (version) => change({ version }))}
  `;
}

function siteFields({ choices, pasted, isSheetElsewhere, change, paste }: FormScene): TemplateResult {
  return html`
    <details ?open=${Boolean(choices.sheet)}>
      <summary>${messages.site}</summary>
      <div class="field">
        <label for="pasted">${messages.pastedSheet}</label>
        <textarea
          id="pasted"
          rows="6"
          spellcheck="false"
          aria-describedby="pasted-hint"
          .value=${pasted}
          @change=${(event: Event) => paste((event.currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
        <p class="hint" id="pasted-hint">${messages.pastedHint}</p>
      </div>
      ${textField({
        id: 'sheet',
        label: messages.sheet,
        hint: messages.sheetHint,
        problem: isSheetElsewhere ? messages.sheetElsewhere : undefined,
        isWrong: isSheetElsewhere,
        value: choices.sheet,
        change: (sheet) => change({ sheet }),
      })}
    </details>
  `;
}

export function settingsForm(scene: FormScene): TemplateResult {
  return html`
    <form @submit=${(event: Event) => event.preventDefault()}>
      ${widgetFields(scene)} ${centerFields(scene)} ${lookFields(scene)} ${pasteFields(scene)}
      ${siteFields(scene)}
    </form>
  `;
}

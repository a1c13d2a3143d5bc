/**
 * The custom-elements manifest (https://custom-elements-manifest.open-wc.org), which editors and Storybook read: from the
 * tables of README.md, so that no attribute is described twice. `test/embed/manifest.test.ts` holds it to the elements.
 */
import { described, introOf, namesIn, rowsOf, tableRows, type Described } from './readme-tables.ts';

export interface Token extends Described {
  readonly default: string;
}

export interface EventOf extends Described {
  readonly type: { readonly text: string };
}

/** What the manifest says of one element. */
export interface ElementDeclaration {
  readonly kind: 'class';
  readonly customElement: true;
  readonly name: string;
  readonly tagName: string;
  readonly description: string;
  readonly superclass: { readonly name: 'LitElement'; readonly package: 'lit' };
  readonly attributes: readonly Described[];
  readonly members: readonly object[];
  readonly events: readonly EventOf[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly Token[];
}

export interface Manifest {
  readonly schemaVersion: string;
  readonly readme: string;
  readonly modules: readonly {
    readonly kind: 'javascript-module';
    readonly path: string;
    readonly declarations: readonly ElementDeclaration[];
    readonly exports: readonly object[];
  }[];
}

const eventClasses: Readonly<Record<string, string>> = {
  'boai-booked': 'BookedEvent',
  'boai-waitlist-joined': 'WaitlistJoinedEvent',
  'boai-booking-cancelled': 'BookingCancelledEvent',
  'boai-booking-changed': 'BookingChangedEvent',
};

/** Its section begins with a table. */
const calendarIntro = 'The activities of a center by list, week or month, with sign-up.';

const slots: readonly Described[] = [
  {
    name: '',
    description: 'Shown until the widget has something, and for good when it cannot run: the phone',
  },
  { name: 'header', description: 'Above the heading' },
  { name: 'emblem', description: 'Beside the heading' },
  { name: 'contact', description: "After the center's phone and hours" },
  { name: 'footer', description: 'Below phone and hours' },
  { name: 'empty', description: 'Where there is nothing to show' },
];

/** `--boai-color-main`, `-on-main` → all in full, with their defaults; a color is there twice, also as in the dark. */
function tokensIn(readme: string): Token[] {
  return tableRows(readme, '### Theming', 'Token').flatMap(([cell, light, dark, text]) => {
    const names = namesIn(cell!).map((name) => (name.startsWith('--') ? name : `--boai-color${name}`));
    const description = text!.replace(/`/g, '');
    const inDark = namesIn(dark!).map((value, index) => ({
      name: `${names[index]}-dark`,
      description: `${description}; in the dark`,
      default: value,
    }));
    const values = namesIn(light!);
    return [...names.map((name, index) => ({ name, description, default: values[index]! })), ...inDark];
  });
}

function classNameOf(name: string): string {
  return `Boai${name.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase())}`;
}

const client = {
  kind: 'field',
  name: 'client',
  description: 'In place of api: any object with the client interface',
};
const refresh = { kind: 'method', name: 'refresh', description: 'Reads again what is on screen' };

export function manifestOf(readme: string, widgetNames: readonly string[]): Manifest {
  const settings = described(tableRows(readme, '## The tag', 'Attribute')).map((attribute) =>
    ['theme', 'main-color', 'density'].includes(attribute.name)
      ? {
          ...attribute,
          description: tableRows(readme, '### Theming', 'Setting')
            .find(([cell]) => cell!.includes(attribute.name))![1]!
            .replace(/`/g, ''),
        }
      : attribute,
  );
  const events = tableRows(readme, '### `<boai-activity-calendar>`', 'Event');
  const eventsOf = (widget: string): EventOf[] =>
    described(
      rowsOf(widget, events).map(([name, when, carries]) => [name!, `${when}. Carries ${carries}`]),
    ).map((event) => ({ ...event, type: { text: eventClasses[event.name]! } }));
  const parts = tableRows(readme, '### Theming', 'Part');
  const tokens = tokensIn(readme);

  const moduleOf = (
    name: string,
    path: string,
    of: Partial<ElementDeclaration>,
  ): Manifest['modules'][number] => {
    const className = classNameOf(name);
    const tagName = `boai-${name}`;
    const declaration: ElementDeclaration = {
      kind: 'class',
      customElement: true,
      name: className,
      tagName,
      description: '',
      superclass: { name: 'LitElement', package: 'lit' },
      attributes: settings,
      members: [client],
      events: [],
      slots: [],
      cssParts: [],
      cssProperties: [],
      ...of,
    };
    const reference = { name: className, module: path };
    return {
      kind: 'javascript-module',
      path,
      declarations: [declaration],
      exports: [
        { kind: 'js', name: className, declaration: reference },
        { kind: 'custom-element-definition', name: tagName, declaration: reference },
      ],
    };
  };

  const widgets = widgetNames.map((name) => {
    const heading = `### \`<boai-${name}>\``;
    return moduleOf(name, `dist/lib/widgets/${name}/${name}.js`, {
      description: introOf(readme, heading) || calendarIntro,
      attributes: [...described(tableRows(readme, heading, 'Attribute')), ...settings],
      members: [client, refresh],
      events: eventsOf(name),
      slots,
      cssParts: described(rowsOf(name, parts)),
      cssProperties: tokens,
    });
  });
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      ...widgets,
      moduleOf('provider', 'dist/lib/context/provider.js', {
        description: 'Settings for everything inside it.',
        slots: [{ name: '', description: 'What the settings are for' }],
      }),
    ],
  };
}

/** A story in one line: what the center answers, how the widget is set, what a resident does, and what is seen. */
import type { Args, StoryContext, StoryObj } from '@storybook/web-components-vite';
import type { ReadTrouble } from '../../src/api/read-trouble.ts';
import { meiyuan } from '../../test/mocks/programme/meiyuan.ts';
import type { Scenario, ScenarioName } from '../../test/mocks/scenarios.ts';
import { textsOf, type StoryTexts } from './messages.ts';

/** What happens in a story, beside how its widget is set. */
export interface Plot {
  /** What is on the screen in the end, in the language of the toolbar; the story test waits for it. Default: the center. */
  readonly shows?: (texts: StoryTexts) => string;
  /** Fragment of the page's address, as in a shared link. */
  readonly fragment?: string;
  /** The center refuses or breaks something, which the browser reports on its console. */
  readonly refused?: boolean;
  /** The one line that the widget itself writes to the console, for whoever runs the page. */
  readonly logs?: RegExp;
  readonly play?: (texts: StoryTexts, scenario: Scenario) => Promise<void>;
}

/** Once there is an answer, the name of the center stands below each widget. */
const showsCenter = () => meiyuan.name;

/** `options`: the arguments of the widget's `render`, and the plot. */
export function story<WidgetArgs extends Args>(
  scenario: ScenarioName,
  options: WidgetArgs & Plot = {} as WidgetArgs,
): StoryObj<WidgetArgs> {
  const { shows = showsCenter, fragment, refused, logs, play, ...args } = options;
  return {
    args: args as unknown as WidgetArgs,
    parameters: {
      scenario,
      shows: (locale: string) => shows(textsOf({ globals: { locale } })),
      ...(fragment !== undefined && { fragment }),
      ...(refused && { refused }),
      ...(logs && { logs: logs.source }),
      ...(args['mainColor'] !== undefined && { mainColor: args['mainColor'] as string }),
    },
    ...(play && {
      play: (context: StoryContext<WidgetArgs>) =>
        play(textsOf(context), context.loaded['scenario'] as Scenario),
    }),
  } as StoryObj<WidgetArgs>;
}

/** Stories of a widget that got no answer, or none of use, in its own words. */
export function troubleStories<WidgetArgs extends Args>(
  wordsOf: (texts: StoryTexts) => { trouble(trouble: ReadTrouble): string },
) {
  return (
    scenario: ScenarioName,
    trouble: ReadTrouble,
    options: WidgetArgs & Plot = {} as WidgetArgs,
  ): StoryObj<WidgetArgs> =>
    story<WidgetArgs>(scenario, {
      refused: true,
      shows: (texts: StoryTexts) => wordsOf(texts).trouble(trouble),
      ...options,
    });
}

/** What a page gets from the widgets for people who see, hear, move or read differently, and what it has to do itself. */
import { html } from 'lit';
import { section } from './markdown.ts';

export const accessibility = (readme: string) => html`
  <h1>Accessibility</h1>
  <p>
    The aim is WCAG 2.2 AA, with contrast of text at 7:1 (AAA). First what a widget does and what is left to
    whoever puts it on a page, then what was tested and what was not.
  </p>
  <h2>What a widget does</h2>
  <ul>
    <li>
      Every control works by keyboard, in the order in which it is read; focus goes where the eye goes and is
      always seen.
    </li>
    <li>One live region a widget says each thing once. Nothing vanishes by itself, no time limit presses.</li>
    <li>
      What is touched is 48 px high, 60 px in elder mode; in a month, which elder mode and narrow pages do not
      begin with, an activity is 24 px or more, and its day opens it too.
    </li>
    <li>
      Text is 18 px, 22 px in elder mode. What stands beside it is smaller: in a month 14 px for an activity,
      on a phone 11 px for the mark of a day off.
    </li>
    <li>State is said in words and drawn as a shape, never by color alone; forced colors keep all of it.</li>
    <li>
      With reduced motion nothing moves. Paper is light and has neither switches nor buttons; what can be
      chosen stays.
    </li>
    <li>Elder mode is a switch at the end of every widget, and holds for the whole site.</li>
    <li>A chart has a table beside it that says the same.</li>
  </ul>
  <h2>What a page has to do</h2>
  <ul>
    <li>
      Say its language: <code>&lt;html lang="zh-CN"&gt;</code>. The widget follows the nearest
      <code>lang</code>.
    </li>
    <li>
      Give the widget a heading of the page's own before it, of level 1 or 2; those inside begin at level 2.
    </li>
    <li>Put the phone among the children: it is what stays without a script.</li>
    <li>
      Let the page grow: no fixed height around a widget, and no <code>maximum-scale</code> on the viewport.
    </li>
    <li>Check the contrast of colors that it sets by itself; the studio does that for a main color.</li>
    <li>Give a frame a <code>title</code>.</li>
  </ul>
  <h2>Tested in this Storybook</h2>
  <p>
    Each story is looked at by axe in several themes, appearances and languages, with the rules of WCAG 2.2
    AA, good practice and contrast at 7:1; the page that you read is one of them.
  </p>
  ${section(readme, '## Accessibility')}
`;

/**
 * `embed.html?widget=…`: one widget as a page, for a frame on a site whose editors can paste neither script nor tag. The
 * other parameters are the widget's attributes. Which API is asked, and which phone is shown when that fails, are not
 * among them: whoever sends somebody a link could choose them, and the page would still be the center's.
 */
import { widgetNames } from './widget-names.ts';

const attributes = [
  'center',
  'locale',
  'appearance',
  'theme',
  'main-color',
  'density',
  'elder',
  'view',
  'date',
  'category',
  'service',
  'campaign',
  'sealing-fingerprint',
];

const query = new URLSearchParams(location.search);
const name = query.get('widget') ?? '';

if ((widgetNames as readonly string[]).includes(name)) {
  const widget = document.createElement(`boai-${name}`);
  for (const attribute of attributes) {
    const value = query.get(attribute);
    // In an address “elder=false” is off, as on the script tag; the attribute alone says yes.
    if (value !== null && (attribute !== 'elder' || value !== 'false')) widget.setAttribute(attribute, value);
  }
  // The frame may be taller than the screen: a dialog in its middle would open where nobody looks.
  widget.setAttribute('data-inline', '');
  document.documentElement.lang = query.get('locale') ?? 'zh-CN';
  document.body.append(widget);
} else {
  document.body.textContent = `网址里的 widget 应是：${widgetNames.join('、')}`;
}

// Nothing but a number, so any page may have it.
const tellHeight = (): void => {
  const boaiHeight = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ boaiHeight }, '*');
};
new ResizeObserver(tellHeight).observe(document.documentElement);

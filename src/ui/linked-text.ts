/** Somebody's plain text: line breaks stay, bare https addresses become links, everything else is text. */
import { html, type TemplateResult } from 'lit';

/** An address ends before white space, quotes, CJK text and closing punctuation. */
const address =
  /https:\/\/[^\s"'<>\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+[^\s"'<>\u3000-\u303f\u4e00-\u9fff\uff00-\uffef.,;:!?)\]}]/gi;

export interface TextPart {
  readonly text: string;
  readonly isLink: boolean;
}

export function toTextParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    if (match.index! > end) parts.push({ text: text.slice(end, match.index), isLink: false });
    parts.push({ text: match[0], isLink: true });
    end = match.index! + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isLink: false });
  return parts;
}

/** Needs `white-space: pre-line` around it. */
export function linkedText(text: string): (TemplateResult | string)[] {
  return toTextParts(text).map((part) =>
    part.isLink
      ? html`<a href=${part.text} target="_blank" rel="noopener noreferrer">${part.text}</a>`
      : part.text,
  );
}

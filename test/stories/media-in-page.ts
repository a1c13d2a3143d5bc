/**
 * What runs inside the page while it is shown in forced colors, on paper or without motion. Each function is sent there on
 * its own, so none may use anything from outside itself.
 */

/** In forced colors: controls without an edge, states that look like their opposite, and focus that nobody sees. */
export function faintThings(): string[] {
  function* all(node: ParentNode): Generator<HTMLElement> {
    for (const element of node.querySelectorAll<HTMLElement>('*')) {
      yield element;
      if (element.shadowRoot) yield* all(element.shadowRoot);
    }
  }
  const isShown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
  };
  const nameOf = (element: Element): string =>
    `${element.localName}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 24)}”`;
  const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const isSeen = (color: string): boolean => !/^rgba.*, 0\)$/.test(color);
  const hasEdge = (element: Element): boolean => {
    const style = getComputedStyle(element);
    const edges = sides.filter(
      (side) =>
        parseFloat(style[`border${side}Width`]) >= 1 &&
        style[`border${side}Style`] !== 'none' &&
        isSeen(style[`border${side}Color`]),
    );
    // A background is the system's and says nothing, unless the sheet keeps its own.
    if (style.getPropertyValue('forced-color-adjust') === 'none' && isSeen(style.backgroundColor))
      return true;
    const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    return edges.length > 0 || isOutlined || style.textDecorationLine.includes('underline');
  };
  /** All that can tell one state from the other; a color only where the sheet keeps it. */
  const lookOf = (element: Element): string =>
    [element, ...element.querySelectorAll('b')]
      .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, '::before')])
      .map((style) =>
        [
          style.backgroundColor,
          style.backgroundImage,
          style.borderTopWidth,
          style.borderTopStyle,
          style.fontWeight,
          style.textDecorationLine,
          style.content,
        ].join(' '),
      )
      .join('\n');

  const shown = [...all(document.querySelector('#storybook-root')!)].filter(isShown);
  const wrong: string[] = [];
  const edged =
    'button:not([aria-disabled=true]), select, textarea, input:not([type=radio], [type=checkbox])';
  for (const element of shown) {
    if (element.matches(edged) && !hasEdge(element)) wrong.push(`no edge: ${nameOf(element)}`);
  }
  for (const state of ['aria-pressed', 'aria-checked', 'aria-selected', 'aria-current']) {
    const isOn = (element: Element): boolean => !/^(false)?$/.test(element.getAttribute(state) ?? '');
    for (const on of shown.filter(isOn)) {
      const others = [
        ...(on.closest('ul, ol, table, fieldset, [role]') ?? on.parentElement!).querySelectorAll(
          on.localName,
        ),
      ];
      const isLikeOff = (other: Element): boolean =>
        !isOn(other) && isShown(other) && lookOf(other) === lookOf(on);
      // What is said in words need not be drawn.
      const isSaid = on.textContent.includes('今天');
      if (!isSaid && others.some(isLikeOff)) wrong.push(`${state} is not seen: ${nameOf(on)}`);
    }
  }
  for (const element of shown.filter((one) =>
    one.matches('button, a[href], input, select, textarea, summary'),
  )) {
    element.focus();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const isRinged = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && isSeen(outlineColor);
    if (element.matches(':focus') && !isRinged) wrong.push(`focus is not seen: ${nameOf(element)}`);
  }
  return wrong;
}

/** Texts that say something, wherever they are seen: headings, states, facts, codes, phone numbers. */
export function tellingTexts(): string[] {
  function* all(node: ParentNode): Generator<Element> {
    for (const element of node.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* all(element.shadowRoot);
    }
  }
  const telling = 'h2, h3, h4, dd, [part~=state], [part~=code], a[href^="tel:"], [part~=table]';
  return [...all(document.querySelector('#storybook-root')!)]
    .filter((element) => element.matches(telling))
    .filter(
      (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible',
    )
    .map((element) => element.textContent.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

/** What is there to be pressed; a day, a slot or an activity says something besides. */
export function pressedThings(): string[] {
  function* all(node: ParentNode): Generator<HTMLElement> {
    for (const element of node.querySelectorAll<HTMLElement>('*')) {
      yield element;
      if (element.shadowRoot) yield* all(element.shadowRoot);
    }
  }
  return [...all(document.querySelector('#storybook-root')!)]
    .filter((element) => element.matches('[part~=button], [part~=primary-button], [part~=leave]'))
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => (element.getAttribute('aria-label') ?? element.textContent).trim());
}

/** Each widget's background. */
export function grounds(): string[] {
  const found = [...document.querySelectorAll('#storybook-root *')].flatMap((element) => [
    ...(element.shadowRoot?.querySelectorAll('section[part=widget]') ?? []),
  ]);
  return found.map((section) => getComputedStyle(section).backgroundColor);
}

/** What moves for longer than a frame, or would. */
export function movingThings(): string[] {
  function* all(node: ParentNode): Generator<Element> {
    for (const element of node.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* all(element.shadowRoot);
    }
  }
  const isLong = (durations: string): boolean => durations.split(',').some((one) => parseFloat(one) > 0.017);
  return [...all(document.querySelector('#storybook-root')!)]
    .filter((element) => {
      const style = getComputedStyle(element);
      return (
        (style.animationName !== 'none' && isLong(style.animationDuration)) ||
        isLong(style.transitionDuration)
      );
    })
    .map((element) => `${element.localName}.${element.className}`);
}

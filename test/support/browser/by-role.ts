/** Finds things as a screen reader would: by role and accessible name, through the markup that our widgets use. */

const selectors = {
  button: 'button',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  grid: '[role=grid]',
  gridcell: '[role=grid] td',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  region: 'section[aria-label]',
  searchbox: 'input[type=search]',
  status: '[role=status]',
} as const;

export type Role = keyof typeof selectors;

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const wrapper = element.matches('input, select') ? element.closest('label') : null;
  return textOf(wrapper ?? element);
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}

export function allByRole(root: ParentNode, role: Role, name?: string | RegExp): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selectors[role])].filter((element) => {
    if (!isShown(element)) return false;
    if (name === undefined) return true;
    return typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element));
  });
}

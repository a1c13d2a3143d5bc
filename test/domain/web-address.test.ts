import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { webAddress } from '../../src/domain/web-address.ts';

describe('an address that a page may lead to', () => {
  for (const [address, href] of [
    ['https://center.example/bookings#boai-booking=t', 'https://center.example/bookings#boai-booking=t'],
    ['http://localhost:8080/a.ics', 'http://localhost:8080/a.ics'],
    ['http://center.example/a.ics', 'http://center.example/a.ics'],
    ['HTTPS://Center.example', 'https://center.example/'],
    [' https://center.example/ ', 'https://center.example/'],
    ['https:center.example', 'https://center.example/'],
  ] as const)
    test(`is ${address}`, () => assert.equal(webAddress(address)?.href, href));

  for (const address of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript\r:alert(1)',
    'javascript://center.example/%0aalert(1)',
    'javascript:alert(1)//https://center.example/',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    'blob:https://center.example/1',
    'file:///etc/passwd',
    'webcal://center.example/a.ics',
    'https://center.example@elsewhere.example/',
    'https://center.example\\@elsewhere.example/',
    'https:\\\\elsewhere.example',
    '//center.example/',
    '/a.ics',
    'https://',
    '',
  ])
    test(`is not ${JSON.stringify(address)}`, () => assert.equal(webAddress(address), undefined));
});

/** What the browser's test runner puts into every test file. */

type TestBody = () => void | Promise<void>;

declare function describe(what: string, tests: () => void): void;
declare function it(what: string, test: TestBody): void;
declare function before(body: TestBody): void;
declare function after(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function afterEach(body: TestBody): void;

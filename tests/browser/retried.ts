/** Tells of a test that passed only when it was tried again: what went wrong the first time is a fault as well, even if a rare one. */
import type { Reporter, TestCase } from 'vitest/node';

export class Retried implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { state, errors = [] } = test.result();
    if (state !== 'passed' || errors.length === 0) return;
    process.stdout.write(`tried again: ${test.module.relativeModuleId} > ${test.fullName}\n`);
    for (const { message, stack } of errors) process.stdout.write(`  ${message}\n${stack ?? ''}\n`);
  }
}

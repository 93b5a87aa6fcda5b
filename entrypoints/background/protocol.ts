import * as v from 'valibot';
import { failed, isEnvelope } from '../../messages.ts';
import type { AnswerOf, Ask, FromOwnPages, FromPage, Result } from '../../messages.ts';
import { originOf } from './trust.ts';
import type { Own, PageSender, Sender } from './trust.ts';
import { fromOwnPagesSchemas, fromPageSchemas } from './validate.ts';

/** One handler a message, by whom it trusts. */
export interface Handlers {
  readonly fromPage: {
    readonly [K in keyof FromPage]: (body: Ask<FromPage, K>, page: PageSender) => Promise<Result<AnswerOf<FromPage, K>>>;
  };
  readonly fromOwnPages: {
    readonly [K in keyof FromOwnPages]: (body: Ask<FromOwnPages, K>) => Promise<Result<AnswerOf<FromOwnPages, K>>>;
  };
}

export type Receive = (message: unknown, sender: Sender) => Promise<Result<unknown>>;

function isKeyOf<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

function malformed(type: string, issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]) {
  return failed('malformed', `${type}: ${v.getDotPath(issues[0]) ?? 'body'}: ${issues[0].message}`);
}

/**
 * The one door of the background. First the sender, then the type, then the body by its schema; only then a handler. Never throws and never
 * rejects: what goes wrong is a failing `Result`.
 * @param report is told of errors that nobody expected
 */
export function createReceiver(own: Own, handlers: Handlers, report: (error: unknown) => void): Receive {
  async function fromPage<K extends keyof FromPage>(type: K, body: unknown, page: PageSender): Promise<Result<AnswerOf<FromPage, K>>> {
    const parsed = v.safeParse(fromPageSchemas[type], body, { abortEarly: true });
    return parsed.success ? handlers.fromPage[type](parsed.output, page) : malformed(type, parsed.issues);
  }

  async function fromOwnPage<K extends keyof FromOwnPages>(type: K, body: unknown): Promise<Result<AnswerOf<FromOwnPages, K>>> {
    const parsed = v.safeParse(fromOwnPagesSchemas[type], body, { abortEarly: true });
    return parsed.success ? handlers.fromOwnPages[type](parsed.output) : malformed(type, parsed.issues);
  }

  return async function receive(message, sender) {
    try {
      const origin = originOf(sender, own);
      if (!origin) return failed('not-allowed', `sender ${sender.url ?? 'without address'}`);
      if (!isEnvelope(message)) return failed('malformed', 'no envelope');
      const { type, body } = message;
      const isOurs = isKeyOf(fromPageSchemas, type);
      const isOwnPages = isKeyOf(fromOwnPagesSchemas, type);
      if (!isOurs && !isOwnPages) return failed('malformed', 'unknown type');
      if (origin.kind === 'page') {
        return isOurs ? await fromPage(type, body, origin.page) : failed('not-allowed', `${type} from a page`);
      }
      return isOwnPages ? await fromOwnPage(type, body) : failed('not-allowed', `${type} is for pages`);
    } catch (error) {
      report(error);
      return failed('unexpected', String(error));
    }
  };
}

/** Sessions: look and end. Tasks make them. */
import type { SessionsHandlers } from '../../../generated/routes/index.js';
import type { Dispatcher } from '../../runtime/dispatcher.js';
import * as wire from '../wire.js';

export function sessionsHandlers(dispatcher: Dispatcher): SessionsHandlers {
  return {
    listSessions: () => ({ status: 200, body: { sessions: dispatcher.sessions().map(wire.session) } }),
    getSession: ({ path }) => ({ status: 200, body: wire.session(dispatcher.session(path.id)) }),
    async deleteSession({ path }) {
      await dispatcher.deleteSession(path.id);
      return { status: 204 };
    },
  };
}

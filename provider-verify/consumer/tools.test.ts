import { MatchersV3 } from '@pact-foundation/pact';
import { expect } from 'chai';
import { InvalidParamsError, PolicyDeniedError, UpstreamFailedError } from '../../sdk/index.js';
import { closedUrl, upstreamUrl } from '../scenario.js';
import { correlationHeader, errorEnvelope } from '../shapes.js';
import { type Interaction, PactSession } from './pact-session.js';
import { rejection } from './rejection.js';

const { fromProviderState, integer, like } = MatchersV3;

describe('consumer pact of the tools', () => {
  const session = new PactSession('llama-orch-tools');

  const call = (
    does: string,
    given: string,
    url: unknown,
    status: number,
    jsonBody: unknown,
  ): Interaction => ({
    operationId: 'callHttp',
    does,
    given,
    request: { method: 'POST', path: '/v1/tools/http', jsonBody: { url } },
    response: { status, headers: correlationHeader, jsonBody },
  });
  const url = fromProviderState(`\${upstream}`, upstreamUrl);

  it('POL-016: the answer of another server is returned as it is, whatever its status', () =>
    session.play(
      call('returns what another server answers', 'another server answers 404', url, 200, {
        status: 404,
        url: like(upstreamUrl),
        headers: { 'content-type': 'text/plain' },
        body: 'no such page',
        body_encoding: 'utf8',
        truncated: false,
        redirects: [],
        duration_ms: integer(12),
      }),
      async ({ client }) => {
        expect(await client.tools.http({ url: upstreamUrl })).to.include({
          status: 404,
          body: 'no such page',
        });
      },
    ));

  it('POL-012: an address inside is denied', () =>
    session.play(
      call(
        'denies an address that is not public',
        'the server is idle',
        'http://169.254.169.254/latest/meta-data/',
        403,
        errorEnvelope('POLICY_DENIED', 'tool_http GET http://169.254.169.254:80 is denied', false, {
          field: 'url',
        }),
      ),
      async ({ client }) => {
        const sent = client.tools.http({ url: 'http://169.254.169.254/latest/meta-data/' });
        expect(await rejection(sent)).to.be.instanceOf(PolicyDeniedError);
      },
    ));

  it('POL-017: no answer is an error of its own', () =>
    session.play(
      call(
        'says that the other server gave no answer',
        'calls may stay on this machine',
        closedUrl,
        502,
        errorEnvelope('UPSTREAM_FAILED', `GET ${closedUrl} failed: connect ECONNREFUSED`, true),
      ),
      async ({ client }) => {
        const error = await rejection(client.tools.http({ url: closedUrl }));
        expect(error).to.be.instanceOf(UpstreamFailedError);
      },
    ));

  it('POL-011: a URL that is none is refused by name', () =>
    session.play(
      call(
        'refuses a URL that is not http',
        'the server is idle',
        'ftp://a.test/',
        400,
        errorEnvelope('INVALID_PARAMS', 'the scheme is "ftp"; allowed: http, https', false, { field: 'url' }),
      ),
      async ({ client }) => {
        const error = await rejection(client.tools.http({ url: 'ftp://a.test/' }));
        expect(error).to.be.instanceOf(InvalidParamsError);
      },
    ));

  it('OPS-010: the committed pact of the tools is the one that these tests record', () => session.finish());
});

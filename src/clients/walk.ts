// Records a speaker, a document, a claim, a quote and a link through the generated client, and reads them back.
import { ClaimsApi, Configuration, DocumentsApi, LinksApi, QuotesApi, ResponseError, SpeakersApi } from './index.js';

declare const process: { env: Record<string, string | undefined> };

function check(holds: boolean, what: string): void {
  if (!holds) {
    throw new Error(what);
  }
}

// The sign in front is one code point, and two UTF-16 units: spans count the former.
const text = '📰 Asked about the bridge, the engineer was brief. “It will carry the weight,” said Ada Stone on Monday.';
const exact = 'It will carry the weight';

const configuration = new Configuration({
  basePath: process.env.ONRECORD_URL,
  accessToken: process.env.ONRECORD_KEY,
});
const speakers = new SpeakersApi(configuration);
const documents = new DocumentsApi(configuration);
const claims = new ClaimsApi(configuration);
const quotes = new QuotesApi(configuration);
const links = new LinksApi(configuration);

const twice = { newSpeaker: { kind: 'PERSON', name: 'Ada Stone' }, idempotencyKey: crypto.randomUUID() } as const;
const speaker = await speakers.addSpeaker(twice);
check((await speakers.addSpeaker(twice)).id === speaker.id, 'the same request made two speakers');

const document = await documents.addDocument({
  newDocument: { kind: 'NEWS_ARTICLE', title: 'The bridge', language: 'en', version: { text } },
});
const claim = await claims.stateClaim({
  newClaim: { statement: 'The bridge carries forty tonnes.', language: 'en', checkability: 'FACTUAL' },
});
const quote = await quotes.recordQuote({
  newQuote: {
    kind: 'DIRECT',
    speakers: [{ speakerId: speaker.id, role: 'engineer' }],
    appearances: [{ documentId: document.id, segments: [{ exact }] }],
  },
});
const segment = (await quotes.getQuote({ id: quote.id })).appearances[0].segments[0];
check([...text].slice(segment.start, segment.end).join('') === exact, `found at ${segment.start} to ${segment.end}`);

const link = await links.drawLink({
  id: quote.id,
  newLink: { claimId: claim.id, stance: 'SUPPORTS', asserts: false, rationale: 'She says that it carries the weight.' },
});
const board = await claims.getEvidence({ id: claim.id });
check(JSON.stringify(board).includes(link.id), 'the link is not on the evidence board');

const refusal: unknown = await quotes
  .recordQuote({
    newQuote: {
      kind: 'DIRECT',
      speakers: [{ speakerId: speaker.id }],
      appearances: [{ documentId: document.id, segments: [{ exact: 'It will fall' }] }],
    },
  })
  .catch((error: unknown) => error);
if (!(refusal instanceof ResponseError)) {
  throw new Error('words that are not in the document were recorded');
}
check(refusal.response.status === 422, `refused with ${refusal.response.status}`);
check(
  refusal.response.headers.get('Content-Type')?.startsWith('application/problem+json') === true,
  'the refusal is not a problem',
);

console.log("The TypeScript client has recorded a quote and found it on the claim's evidence board.");

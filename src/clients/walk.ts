// The README's walk, through the generated client.
import {
  AccountsApi,
  ClaimsApi,
  Configuration,
  DocumentsApi,
  LinksApi,
  QuotesApi,
  ResponseError,
  SpeakersApi,
  type NewQuote,
  type Role,
} from './index.js';

declare const process: { env: Record<string, string | undefined> };

function check(holds: boolean, what: string): void {
  if (!holds) {
    throw new Error(what);
  }
}

async function status(answer: Promise<unknown>): Promise<number | string> {
  try {
    await answer;
    return 'accepted';
  } catch (error) {
    if (!(error instanceof ResponseError)) {
      throw error;
    }
    const type = error.response.headers.get('Content-Type') ?? '';
    check(type.startsWith('application/problem+json'), `the refusal is ${type}`);
    return error.response.status;
  }
}

const signedIn = (key?: string) => new Configuration({ basePath: process.env.ONRECORD_URL, accessToken: key });
const accounts = new AccountsApi(signedIn(process.env.ONRECORD_KEY));

async function person(name: string, role: Role): Promise<Configuration> {
  const { id } = await accounts.addAccount({ newAccount: { kind: 'PERSON', name, role } });
  const { secret } = await accounts.issueKey({ id, newKey: { label: 'laptop', role } });
  return signedIn(secret);
}

const checker = await person('Ana', 'CHECKER');
const reviewer = await person('Ben', 'REVIEWER');
const speakers = new SpeakersApi(checker);
const documents = new DocumentsApi(checker);
const quotes = new QuotesApi(checker);

// The sign in front is one code point and two UTF-16 units: spans count the former.
const text = '📰 “The harbour will close,” said Ada Grey, the mayor. “It will not open again.”';
const segments = [{ exact: 'The harbour will close,' }, { exact: 'It will not open again.' }];

const speaker = await speakers.addSpeaker({ newSpeaker: { kind: 'PERSON', name: 'Ada Grey' } });
const document = await documents.addDocument({
  newDocument: {
    kind: 'NEWS_ARTICLE',
    title: 'Harbour to close',
    language: 'en',
    publishedOn: new Date('2024-06-20'),
    outlet: { name: 'The Courier' },
    version: { text },
  },
});
const claim = await new ClaimsApi(checker).stateClaim({
  newClaim: { statement: 'The harbour closes for good.', language: 'en', checkability: 'PREDICTION' },
});

const wanted: NewQuote = {
  kind: 'DIRECT',
  speakers: [{ speakerId: speaker.id, role: 'the mayor' }],
  appearances: [{ documentId: document.id, cue: { text: 'said' }, segments }],
  links: [{ claimId: claim.id, stance: 'SUPPORTS', asserts: true, rationale: 'She says so outright.' }],
};
const once = { newQuote: wanted, idempotencyKey: `harbour-${document.id}` };
const quote = await quotes.recordQuote(once);
check((await quotes.recordQuote(once)).id === quote.id, 'the same request made two quotes');
for (const { exact, start, end } of quote.appearances[0].segments) {
  check([...text].slice(start, end).join('') === exact, `"${exact}" is not at ${start} to ${end}`);
}

const invented = { documentId: document.id, segments: [{ exact: 'It will open again.' }] };
const refused = await status(quotes.recordQuote({ newQuote: { ...wanted, appearances: [invented] } }));
check(refused === 422, `words that are not in the document: ${refused}`);

const link = quote.links[0];
const decision = { id: link.id, ifMatch: `"${link.revision}"`, decision: { reason: 'Both segments say it.' } };
const own = await status(new LinksApi(checker).acceptLink(decision));
check(own === 403, `accepting one's own link: ${own}`);
check((await new LinksApi(reviewer).acceptLink(decision)).status === 'ACCEPTED', 'the link is not accepted');

const board = await new ClaimsApi(signedIn()).getEvidence({ id: claim.id });
const group = board.groups.find(({ stance }) => stance === 'SUPPORTS');
check(!board.contested && group?.accepted === 1 && group.sources === 1, JSON.stringify(board));
check(group?.links[0].linkId === link.id, 'the link is not on the evidence board');

await documents.captureVersion({ id: document.id, newVersion: { text: text.replace('will not', 'may not') } });
const followed = (await quotes.getQuote({ id: quote.id })).appearances[0];
check(followed.anchor === 'DRIFTED', `the quote is ${followed.anchor} in the new version`);
check(followed.latest?.differences.some(({ was, is }) => was === 'will' && is === 'may') === true, 'what drifted?');

check((await quotes.verifyQuoteHistory({ id: quote.id })).intact, 'the history is not intact');

console.log('The TypeScript client has taken the walk.');

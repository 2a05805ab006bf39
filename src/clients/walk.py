"""Records a speaker, a document, a claim, a quote and a link through the generated client, and reads them back."""

import os
import uuid

from onrecord import ApiClient, ApiException, Configuration
from onrecord import ClaimsApi, DocumentsApi, LinksApi, QuotesApi, SpeakersApi
from onrecord.models import NewAppearance, NewAttribution, NewClaim, NewDocument, NewLink, NewQuote, NewSegment
from onrecord.models import NewSpeaker, NewVersion

# The sign in front is one code point, and two UTF-16 units: spans count the former.
TEXT = "📰 Asked about the bridge, the engineer was brief. “It will carry the weight,” said Ada Stone on Monday."
WORDS = "It will carry the weight"

configuration = Configuration(host=os.environ["ONRECORD_URL"], access_token=os.environ["ONRECORD_KEY"])
with ApiClient(configuration) as client:
    speakers, documents = SpeakersApi(client), DocumentsApi(client)
    claims, quotes, links = ClaimsApi(client), QuotesApi(client), LinksApi(client)

    twice = str(uuid.uuid4())
    ada = NewSpeaker(kind="PERSON", name="Ada Stone")
    speaker = speakers.add_speaker(ada, idempotency_key=twice)
    assert speakers.add_speaker(ada, idempotency_key=twice).id == speaker.id

    document = documents.add_document(
        NewDocument(kind="NEWS_ARTICLE", title="The bridge", language="en", version=NewVersion(text=TEXT))
    )
    claim = claims.state_claim(
        NewClaim(statement="The bridge carries forty tonnes.", language="en", checkability="FACTUAL")
    )
    quote = quotes.record_quote(
        NewQuote(
            kind="DIRECT",
            speakers=[NewAttribution(speaker_id=speaker.id, role="engineer")],
            appearances=[NewAppearance(document_id=document.id, segments=[NewSegment(exact=WORDS)])],
        )
    )
    segment = quotes.get_quote(quote.id).appearances[0].segments[0]
    assert TEXT[segment.start : segment.end] == WORDS, segment

    link = links.draw_link(
        quote.id,
        NewLink(claim_id=claim.id, stance="SUPPORTS", asserts=False, rationale="She says that it carries the weight."),
    )
    board = claims.get_evidence(claim.id)
    assert str(link.id) in board.to_json(), board

    try:
        quotes.record_quote(
            NewQuote(
                kind="DIRECT",
                speakers=[NewAttribution(speaker_id=speaker.id)],
                appearances=[NewAppearance(document_id=document.id, segments=[NewSegment(exact="It will fall")])],
            )
        )
        raise AssertionError("words that are not in the document were recorded")
    except ApiException as refusal:
        assert refusal.status == 422, refusal
        assert refusal.headers["Content-Type"].startswith("application/problem+json"), refusal

print("The Python client has recorded a quote and found it on the claim's evidence board.")

"""The README's walk, through the generated client."""

import os
from datetime import date

from onrecord import AccountsApi, ApiClient, ApiException, ClaimsApi, Configuration
from onrecord import DocumentsApi, LinksApi, QuotesApi, SpeakersApi
from onrecord.models import Decision, NewAccount, NewAppearance, NewAttribution, NewClaim, NewDocument, NewKey
from onrecord.models import NewLink, NewQuote, NewSegment, NewSpeaker, NewVersion, Outlet, Part

TEXT = "📰 “The harbour will close,” said Ada Grey, the mayor. “It will not open again.”"


def signed_in(key=None):
    return ApiClient(Configuration(host=os.environ["ONRECORD_URL"], access_token=key))


def person(name, role):
    account = accounts.add_account(NewAccount(kind="PERSON", name=name, role=role))
    return signed_in(accounts.issue_key(account.id, NewKey(label="laptop", role=role)).secret)


def status(call):
    try:
        call()
    except ApiException as refusal:
        assert refusal.headers["Content-Type"].startswith("application/problem+json"), refusal
        return refusal.status
    return "accepted"


def at(*exact):
    return NewAppearance(
        document_id=document.id, cue=Part(text="said"), segments=[NewSegment(exact=words) for words in exact]
    )


def wanted(appearance):
    return NewQuote(
        kind="DIRECT",
        speakers=[NewAttribution(speaker_id=speaker.id, role="the mayor")],
        appearances=[appearance],
        links=[NewLink(claim_id=claim.id, stance="SUPPORTS", asserts=True, rationale="She says so outright.")],
    )


accounts = AccountsApi(signed_in(os.environ["ONRECORD_KEY"]))
checker, reviewer = person("Ana", "CHECKER"), person("Ben", "REVIEWER")
documents, quotes = DocumentsApi(checker), QuotesApi(checker)

speaker = SpeakersApi(checker).add_speaker(NewSpeaker(kind="PERSON", name="Ada Grey"))
document = documents.add_document(
    NewDocument(
        kind="NEWS_ARTICLE",
        title="Harbour to close",
        language="en",
        published_on=date(2024, 6, 20),
        outlet=Outlet(name="The Courier"),
        version=NewVersion(text=TEXT),
    )
)
claim = ClaimsApi(checker).state_claim(
    NewClaim(statement="The harbour closes for good.", language="en", checkability="PREDICTION")
)

request = wanted(at("The harbour will close,", "It will not open again."))
once = f"harbour-{document.id}"
quote = quotes.record_quote(request, idempotency_key=once)
assert quotes.record_quote(request, idempotency_key=once).id == quote.id
for segment in quote.appearances[0].segments:
    assert TEXT[segment.start : segment.end] == segment.exact, segment

assert status(lambda: quotes.record_quote(wanted(at("It will open again.")))) == 422

link = quote.links[0]
decision = link.id, f'"{link.revision}"', Decision(reason="Both segments say it.")
assert status(lambda: LinksApi(checker).accept_link(*decision)) == 403
assert LinksApi(reviewer).accept_link(*decision).status == "ACCEPTED"

board = ClaimsApi(signed_in()).get_evidence(claim.id)
group = next(group for group in board.groups if group.stance == "SUPPORTS")
assert (board.contested, group.accepted, group.sources) == (False, 1, 1), board
assert group.links[0].link_id == link.id, board

documents.capture_version(document.id, NewVersion(text=TEXT.replace("will not", "may not")))
followed = quotes.get_quote(quote.id).appearances[0]
assert followed.anchor == "DRIFTED", followed
assert ("will", "may") in [(change.was, change.var_is) for change in followed.latest.differences], followed

assert quotes.verify_quote_history(quote.id).intact

print("The Python client has taken the walk.")

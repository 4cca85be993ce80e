"""How a peer reaches Country A: mutual TLS by requests, tokens by PyJWT (convention C-1). Nothing here is shared with the product."""

import json
import sys
import time
import uuid

import jwt
import requests

PROFESSIONAL = {
    "subject_name": "Peer Professional",
    "subject_role": [{"system": "urn:oid:2.999.2", "code": "221"}],
    "subject_organization": "Peer Hospital",
    "purpose_of_use": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "TREAT"}],
}
FHIR_SCOPE = "system/Patient.rs system/DocumentReference.rs system/Bundle.r system/Binary.r"


def read_order():
    """What the test asks of this peer: JSON on standard input."""
    return json.load(sys.stdin)


def open_session(country):
    """A session with the client certificate; requests verifies the chain and the host name."""
    session = requests.Session()
    session.trust_env = False
    session.verify = country["caFile"]
    session.cert = (country["certificateFile"], country["keyFile"])
    return session


def token_of(country, session, resource, scope, patient, studies=()):
    """A token by client credentials with a signed assertion, from the endpoint that Country A publishes."""
    published = session.get(country["fhirBaseUrl"] + "/.well-known/smart-configuration")
    published.raise_for_status()
    endpoint = published.json()["token_endpoint"]
    now = int(time.time())
    assertion = jwt.encode(
        {
            "iss": country["clientId"],
            "sub": country["clientId"],
            "aud": endpoint,
            "jti": str(uuid.uuid4()),
            "iat": now,
            "exp": now + 300,
            "extensions": {
                "ihe_iua": PROFESSIONAL,
                "borderlight": {"patient": patient, **({"studies": list(studies)} if studies else {})},
            },
        },
        country["privateKeyPem"],
        algorithm="ES384",
        headers={"kid": country["keyId"]},
    )
    answer = session.post(
        endpoint,
        data={
            "grant_type": "client_credentials",
            "scope": scope,
            "resource": resource,
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": assertion,
        },
    )
    answer.raise_for_status()
    token = answer.json()["access_token"]
    keys = jwt.PyJWKSet.from_dict(session.get(published.json()["jwks_uri"]).json())
    # PyJWT verifies what Country A signed by what it publishes.
    jwt.decode(token, keys[jwt.get_unverified_header(token)["kid"]], audience=resource, issuer=country["fhirBaseUrl"])
    return token

"""fhirclient pages through the lists; fhir.resources (R4 4.0.1) parses lists, entries and every document."""

import io
import json
import sys
import warnings

import pydicom
import pydicom.config
from fhir.resources import construct_fhir_element
from fhirclient.client import FHIRClient
from fhirclient.models import bundle as bundles
from fhirclient.models import documentreference, patient as patients

from country_access import FHIR_SCOPE, open_session, read_order, token_of

pydicom.config.settings.reading_validation_mode = pydicom.config.RAISE


def open_client(country, token):
    """fhirclient on a session with the client certificate and the token."""
    client = FHIRClient(settings={"app_id": country["clientId"], "api_base": country["fhirBaseUrl"]})
    client.server.session = open_session(country)
    if token is not None:
        client.server.session.headers["Authorization"] = f"Bearer {token}"
    return client


def parsed_twice(resource):
    """The same JSON by both libraries, nothing lost: a second model that reads it gives it back as it was."""
    model = construct_fhir_element(resource["resourceType"], resource)
    again = json.loads(model.json())
    return [] if again == resource else [f"{resource['resourceType']}/{resource.get('id')}: not the same after parsing"]


def document_of(session, entry):
    """The document of an entry, parsed as its media type says."""
    attachment = entry.content[0].attachment
    answer = session.get(attachment.url, headers={"Accept": attachment.contentType})
    answer.raise_for_status()
    served = answer.headers["Content-Type"].split(";")[0]
    if served != attachment.contentType.split(";")[0]:
        return served, [f"{attachment.url}: announced {attachment.contentType}, served {served}"]
    if served == "application/dicom":
        objects = pydicom.dcmread(io.BytesIO(answer.content))
        text = [] if objects.Modality == "KO" else [f"{attachment.url}: modality {objects.Modality}"]
        return served, text
    document = bundles.Bundle(answer.json())
    problems = parsed_twice(answer.json())
    if document.type != "document" or document.entry[0].resource.resource_type != "Composition":
        problems.append(f"{attachment.url}: no document")
    return served, problems


def listed(client, identity):
    """Every page of the list, as fhirclient follows it."""
    name = f"{identity['system']}|{identity['value']}"
    search = documentreference.DocumentReference.where({"patient.identifier": name, "status": "current"})
    return list(search.perform_iter(client.server))


def main():
    order = read_order()
    country = order["country"]
    plain = open_session(country)
    report = {"patients": {}, "problems": []}
    capabilities = open_client(country, None).server.capabilityStatement.as_json()
    report["problems"] += parsed_twice(capabilities)
    for identity in order["patients"]:
        token = token_of(country, plain, country["fhirBaseUrl"], FHIR_SCOPE, identity)
        client = open_client(country, token)
        name = f"{identity['system']}|{identity['value']}"
        found = list(patients.Patient.where({"identifier": name}).perform_resources_iter(client.server))
        pages = listed(client, identity)
        entries = [entry.resource for page in pages for entry in page.entry or []]
        for page in pages:
            report["problems"] += parsed_twice(page.as_json())
        served = {}
        for entry in entries:
            kind, problems = document_of(client.server.session, entry)
            served[kind] = served.get(kind, 0) + 1
            report["problems"] += problems
        report["patients"][identity["value"]] = {
            "patients": [one.identifier[0].value for one in found],
            "pages": len(pages),
            "total": pages[0].total,
            "ids": [entry.id for entry in entries],
            "served": served,
        }
    print(json.dumps(report))


warnings.simplefilter("error", UserWarning)
main()

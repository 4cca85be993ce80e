"""dicomweb-client and pydicom against Country A's imaging channels: search, retrieve and parse every study."""

import io
import json
from pathlib import Path

import pydicom
import pydicom.config
from PIL import Image, UnidentifiedImageError
from dicomweb_client.api import DICOMwebClient
from pydicom.uid import JPEG2000Lossless, MPEG4HP41, RLELossless
from requests import HTTPError

from country_access import open_session, read_order, token_of

# An invalid value is an error, not a warning.
pydicom.config.settings.reading_validation_mode = pydicom.config.RAISE


def comparable(element):
    """VR and value; a decimal string is its number, since DICOM JSON keeps no spelling."""
    if element.VR == "SQ":
        return f"SQ {[attributes_of(item) for item in element.value]!r}"
    if element.VR == "DS" and element.value is not None:
        return f"DS {[float(one) for one in (element.value if element.VM > 1 else [element.value])]!r}"
    return f"{element.VR} {element.value!r}"


def attributes_of(data_set):
    """Every attribute but file meta, by tag."""
    return {str(element.tag): comparable(element) for element in data_set}


VIDEO = (MPEG4HP41,)
BULK = ("OB", "OW", "OD", "OF", "UN")


def light(data_set):
    """Without bulk at any depth, as DICOM JSON metadata may have it."""
    return {
        str(element.tag): f"SQ {[light(item) for item in element.value]!r}" if element.VR == "SQ" else comparable(element)
        for element in data_set
        if element.VR not in BULK
    }


def is_compressed(one):
    """Whether its file on disk holds compressed pixels."""
    return one.file_meta.TransferSyntaxUID.is_encapsulated


def described_pixels(one):
    """What metadata say of it: of compressed pixels, which are served decoded where nobody asks otherwise, their colour may be that of the decoded ones."""
    said = light(one)
    if is_compressed(one):
        said.pop("(0028,0004)", None)
    return said


def differences(wanted, got, what):
    """Attributes that differ from the file on disk."""
    return [
        f"{what} {tag}: {wanted.get(tag, 'absent')[:80]} became {got.get(tag, 'absent')[:80]}"
        for tag in sorted({*wanted, *got})
        if wanted.get(tag) != got.get(tag)
    ]


def retrieved(client, study, files):
    """Study, series and instance level: the same objects, equal to the files attribute for attribute."""
    problems = []
    counts = {}
    # Compressed objects are compared as they are stored; without a transfer syntax they would come decoded.
    form = {"media_types": (("application/dicom", "*"),)} if any(map(is_compressed, files.values())) else {}

    def compare(level, objects, wanted):
        counts[level] = counts.get(level, 0) + len(objects)
        got = {str(one.SOPInstanceUID): one for one in objects}
        if set(got) != wanted or len(objects) != len(wanted):
            problems.append(f"{level}: {len(objects)} objects, expected {len(wanted)}")
        for uid, one in got.items():
            if uid in files:
                problems.extend(differences(attributes_of(files[uid]), attributes_of(one), f"{level} {uid}"))
            if one.file_meta.MediaStorageSOPInstanceUID != uid:
                problems.append(f"{level} {uid}: the file meta names another instance")

    compare("study", client.retrieve_study(study, **form), set(files))
    for series in {str(one.SeriesInstanceUID) for one in files.values()}:
        members = {uid for uid, one in files.items() if one.SeriesInstanceUID == series}
        compare("series", client.retrieve_series(study, series, **form), members)
        for uid in members:
            compare("instance", [client.retrieve_instance(study, series, uid, **form)], {uid})
    return counts, problems


def described(client, study, files):
    """Metadata at every level, read by pydicom: equal to the files but for bulk."""
    problems = []
    count = 0

    def compare(level, documents, wanted):
        nonlocal count
        count += len(documents)
        read = [pydicom.Dataset.from_json(document, lambda *_: b"") for document in documents]
        if {str(one.SOPInstanceUID) for one in read} != wanted:
            problems.append(f"{level} metadata: other instances than expected")
        for one in read:
            said, wanted_of_it = light(one), described_pixels(files[str(one.SOPInstanceUID)])
            if "(0028,0004)" not in wanted_of_it:
                said.pop("(0028,0004)", None)
            problems.extend(differences(wanted_of_it, said, f"{level} metadata {one.SOPInstanceUID}"))

    compare("study", client.retrieve_study_metadata(study), set(files))
    for series in {str(one.SeriesInstanceUID) for one in files.values()}:
        members = {uid for uid, one in files.items() if one.SeriesInstanceUID == series}
        compare("series", client.retrieve_series_metadata(study, series), members)
        for uid in members:
            compare("instance", [client.retrieve_instance_metadata(study, series, uid)], {uid})
    return count, problems


def found(client, study, files):
    """Searches: the study, its series and its instances, and what a filter leaves of them."""
    problems = []

    def compare(what, documents, keyword, wanted):
        values = sorted(str(getattr(pydicom.Dataset.from_json(one), keyword)) for one in documents)
        if values != sorted(wanted):
            problems.append(f"{what}: found {values[:4]}, expected {sorted(wanted)[:4]}")

    all_series = {str(one.SeriesInstanceUID) for one in files.values()}
    one = next(iter(files.values()))
    compare("studies", client.search_for_studies(get_remaining=True), "StudyInstanceUID", [study])
    by_uid = client.search_for_studies(search_filters={"StudyInstanceUID": study}, fields=["StudyDescription"])
    compare("studies by UID", by_uid, "StudyInstanceUID", [study])
    by_date = client.search_for_studies(search_filters={"StudyDate": f"{one.StudyDate}-{one.StudyDate}"})
    compare("studies by date", by_date, "StudyInstanceUID", [study])
    other = client.search_for_studies(search_filters={"StudyDate": "18500101-18501231"})
    compare("studies of another time", other, "StudyInstanceUID", [])
    compare("series", client.search_for_series(study), "SeriesInstanceUID", all_series)
    by_modality = client.search_for_series(study, search_filters={"Modality": one.Modality})
    wanted = {str(x.SeriesInstanceUID) for x in files.values() if x.Modality == one.Modality}
    compare("series by modality", by_modality, "SeriesInstanceUID", wanted)
    compare("instances", client.search_for_instances(study, get_remaining=True), "SOPInstanceUID", files)
    for series in all_series:
        members = [uid for uid, x in files.items() if x.SeriesInstanceUID == series]
        compare("instances of a series", client.search_for_instances(study, series), "SOPInstanceUID", members)
    paged = client.search_for_instances(study, limit=1, offset=len(files) - 1)
    if len(paged) != 1:
        problems.append(f"instances, last page of one: found {len(paged)}")
    return problems


def size_of(image):
    """Columns and rows of an image; the first bytes of what is none."""
    try:
        return Image.open(io.BytesIO(image)).size
    except UnidentifiedImageError:
        return image[:120]


def expected_pixels(one):
    """Pixels as they come decoded: bytes where pydicom decodes them here, else their length alone."""
    if not is_compressed(one):
        return one.PixelData
    if one.file_meta.TransferSyntaxUID in (RLELossless, JPEG2000Lossless):
        return one.pixel_array.tobytes()
    return one.Rows * one.Columns * one.SamplesPerPixel * (one.BitsAllocated // 8) * int(one.get("NumberOfFrames", 1))


def is_expected(got, wanted):
    """Whether pixels are those expected; a last byte of padding is none of them."""
    if isinstance(wanted, int):
        return len(got) in (wanted, wanted + 1)
    return len(wanted) - 1 <= len(got) <= len(wanted) + 1 and got[: len(wanted)] == wanted[: len(got)]


def refusal_of_frames(client, names):
    """Status by which frames of an object without pictures are refused; 200 where they are served."""
    try:
        client.retrieve_instance_frames(*names, [1])
    except HTTPError as error:
        return error.response.status_code
    return 200


def pixels(client, study, files, wanted):
    """Frames, rendered frames, thumbnail and bulk data of each instance that is wanted; what has no pictures is refused as such."""
    problems = []
    count = 0
    for uid in wanted:
        one = files[uid]
        names = (study, str(one.SeriesInstanceUID), uid)
        count += 1
        if "PixelData" not in one or one.file_meta.TransferSyntaxUID in VIDEO:
            status = refusal_of_frames(client, names)
            if status != 406:
                problems.append(f"frames of {uid}, {one.SOPClassUID.name}: {status}, expected 406")
            continue
        numbers = list(range(1, int(one.get("NumberOfFrames", 1)) + 1))
        expected = expected_pixels(one)
        whole = b"".join(client.retrieve_instance_frames(*names, numbers))
        if not is_expected(whole, expected):
            problems.append(f"frames of {uid}, {one.SOPClassUID.name}: {len(whole)} bytes that are not its pixels")
        images = {
            "rendered": client.retrieve_instance_rendered(*names, media_types=("image/png",)),
            "frame": client.retrieve_instance_frames_rendered(*names, [1], media_types=("image/jpeg",)),
        }
        # Of several frames `*/*` brings parts, which this call of the client does not take apart: decisions/0021.
        if len(numbers) == 1:
            images["rendered by default"] = client.retrieve_instance_rendered(*names)
        for what, image in images.items():
            size = size_of(image)
            if size != (one.Columns, one.Rows):
                problems.append(f"{what} image of {uid}: {size}, expected {(one.Columns, one.Rows)}")
        place = "/studies/{}/series/{}/instances/{}/thumbnail".format(*names)
        thumbnail = client._http_get(client.base_url + place, headers={"Accept": "image/jpeg"})
        Image.open(io.BytesIO(thumbnail.content)).load()
        bulk = client.retrieve_instance_metadata(*names).get("7FE00010", {}).get("BulkDataURI")
        if bulk is None:
            problems.append(f"metadata of {uid}: PixelData without BulkDataURI")
        elif not is_expected(b"".join(client.retrieve_bulkdata(bulk)), expected):
            problems.append(f"bulk data of {uid}: not its pixels")
    return count, problems


def main():
    order = read_order()
    country = order["country"]
    session = open_session(country)
    report = {"studies": 0, "counts": {}, "metadata": 0, "pixels": 0, "problems": []}
    for asked in order["studies"]:
        study, base_url = asked["studyInstanceUid"], asked["baseUrl"]
        token = token_of(country, session, base_url, "imaging.read", asked["patient"], [study])
        client = DICOMwebClient(url=base_url, session=session, headers={"Authorization": f"Bearer {token}"})
        files = {}
        for path in Path(asked["folder"]).glob("*.dcm"):
            one = pydicom.dcmread(path)
            files[str(one.SOPInstanceUID)] = one
        report["problems"] += found(client, study, files)
        counts, problems = retrieved(client, study, files)
        for level, count in counts.items():
            report["counts"][level] = report["counts"].get(level, 0) + count
        report["problems"] += problems
        count, problems = described(client, study, files)
        report["metadata"] += count
        report["problems"] += problems
        count, problems = pixels(client, study, files, asked["pixelsOf"])
        report["pixels"] += count
        report["problems"] += problems
        report["studies"] += 1
    print(json.dumps(report))


main()

# Reads the files of exchange of a run with Python's own parsers and compares them with the released tables beside them.
# python3 read-sdmx.py REPORT/data
import csv, sys, os
import xml.etree.ElementTree as xml

data = sys.argv[1]
folder = os.path.join(data, "sdmx")
G = "{http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic}"
S = "{http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure}"
one = list(csv.DictReader(open(os.path.join(folder, "data-1.0.csv"), newline="")))
two = list(csv.DictReader(open(os.path.join(folder, "data-2.0.csv"), newline="")))
three = []
for obs in xml.parse(os.path.join(folder, "data.xml")).getroot().iter(G + "Obs"):
    row = {v.get("id"): v.get("value") for v in obs.iter(G + "Value")}
    value = obs.find(G + "ObsValue")
    three.append({**row, "OBS_VALUE": "" if value is None else value.get("value")})
columns = [c for c in one[0] if c != "DATAFLOW"]
assert len(one) == len(two) == len(three)
for a, b, c in zip(one, two, three):
    for name in columns:
        assert a[name] == b[name] == c.get(name, ""), (name, a, b, c)
codes = {}
for names in xml.parse(os.path.join(folder, "structure.xml")).getroot().iter(S + "Codelist"):
    codes[names.get("id")] = {c.get("id") for c in names.iter(S + "Code")}
for a in one:
    for name in columns:
        assert "CL_" + name not in codes or a[name] in codes["CL_" + name], (name, a[name])
released = {}
for table in ("inclusion", "labour", "indicators"):
    for row in csv.DictReader(open(os.path.join(data, table + ".csv"), newline="")):
        if row["quantity"] == "SHARE" and row["estimate"]:
            key = (row["outcome"].upper().replace("-", "_").replace(".", "_").replace(" ", "_"), row["numerator"], row["denominator"])
            released.setdefault(key, []).append(float(row["estimate"]))
found = 0
for a in one:
    if a["STATISTIC"] == "SHARE" and a["OBS_VALUE"] and a["NUMERATOR"]:
        values = released[(a["INDICATOR"], a["NUMERATOR"], a["DENOMINATOR"])]
        assert any(abs(100 * v - float(a["OBS_VALUE"])) <= 0.05 + 1e-9 for v in values), a
        found += 1
print(len(one), "observations alike in three files;", found, "shares equal to the released ones;", sum(a["OBS_STATUS"] == "Q" for a in one), "suppressed,", sum(a["OBS_STATUS"] == "U" for a in one), "of low reliability")

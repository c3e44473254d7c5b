"""
Runs the built notebooks in Jupyter, with the real torch and the real tools, as they are but for the cell that installs, and
says where an output is not that of the book: `python test/recorder/notebooks.py [folder, or files]`; without any, those of
`dist/`. Needs nbclient and ipykernel. Compared is what a cell prints and its value; of an error its class and the last line
of its words, since frames of PyTorch's own files are not the book's. What goes to standard error is the machine's.
"""
import copy
import pathlib
import sys

import nbformat
from nbclient import NotebookClient

SECONDS_OF_A_CELL = 600

# torchinfo names a unit so on the Python that the recorder has; on others it stands as the book has it.
SPELLED = {"(Units.MEGABYTES)": "(M)"}


def plain(text):
    """Text as it is compared: as one, in the book's spelling, without blanks at the ends of lines."""
    text = "".join(text)
    for theirs, ours in SPELLED.items():
        text = text.replace(theirs, ours)
    return "\n".join(line.rstrip() for line in text.rstrip().split("\n"))


def outcome(outputs):
    """What a cell came to: what it printed, its value, and the class and last words of its error."""
    found = {"printed": ""}
    for output in outputs:
        kind = output["output_type"]
        if kind == "stream":
            found["printed"] += "".join(output["text"]) if output["name"] == "stdout" else ""
        elif kind == "error":
            found["error"] = f"{output['ename']}: {plain(output['evalue']).split(chr(10))[-1]}"
        else:
            found["value"] = plain(output["data"].get("text/plain", ""))
    return {**found, "printed": plain(found["printed"])}


def differences(path):
    """Cells of a notebook whose outputs differ, each with the book's and Jupyter's; and how many have run."""
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    ours = {cell["id"]: outcome(cell["outputs"]) for cell in notebook.cells if cell["cell_type"] == "code"}
    real = copy.deepcopy(notebook)
    real.cells = [cell for cell in real.cells if not "".join(cell["source"]).startswith("%pip install")]
    NotebookClient(real, timeout=SECONDS_OF_A_CELL, kernel_name="python3", allow_errors=True).execute()
    ran = [(cell["id"], outcome(cell["outputs"])) for cell in real.cells if cell["cell_type"] == "code"]
    return [(name, ours[name], theirs) for name, theirs in ran if ours[name] != theirs], len(ran)


def main():
    given = [pathlib.Path(name) for name in sys.argv[1:]] or [pathlib.Path("dist")]
    paths = [path for one in given for path in ([one] if one.is_file() else sorted(one.glob("*/*.ipynb")))]
    cells = wrong = 0
    for path in paths:
        differing, ran = differences(path)
        cells += ran
        wrong += len(differing)
        for name, ours, theirs in differing:
            for part in sorted(ours.keys() | theirs.keys()):
                if ours.get(part) != theirs.get(part):
                    print(f"{path}, cell '{name}', {part}:\n--- book\n{ours.get(part)}\n--- Jupyter\n{theirs.get(part)}\n")
    print(f"{len(paths)} notebooks, {cells} cells of code, {wrong} differ")
    sys.exit(wrong > 0 or not paths)


main()

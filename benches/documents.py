"""Makes tagged PDFs with WeasyPrint or Typst (both from PyPI), for `cargo xtask bench documents`.

Words: weasyprint or typst, the folder with one source for each document, the folder for the PDFs, the typefaces' folder.
"""

import pathlib
import sys

PLAIN = "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf"
BOLD = "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf"


def weasyprint(sources, out, typefaces):
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    for source in sorted(sources.glob("*.html")):
        html = source.read_text(encoding="utf-8")
        html = html.replace("plain.ttf", (typefaces / PLAIN).as_uri()).replace("bold.ttf", (typefaces / BOLD).as_uri())
        page = HTML(string=html, base_url=str(sources) + "/")
        page.write_pdf(out / (source.stem + ".pdf"), font_config=fonts, pdf_variant="pdf/ua-1", pdf_tags=True)


def typst(sources, out, typefaces):
    import typst as engine

    fonts = engine.Fonts(font_paths=[typefaces], include_system_fonts=False)
    for source in sorted(sources.glob("*.typ")):
        engine.compile(
            source,
            output=out / (source.stem + ".pdf"),
            root=sources,
            font_paths=fonts,
            pdf_standards=["ua-1"],
        )


def main():
    maker, sources, out, typefaces = sys.argv[1], *map(lambda word: pathlib.Path(word).resolve(), sys.argv[2:5])
    {"weasyprint": weasyprint, "typst": typst}[maker](sources, out, typefaces)


main()

//! Figures for the window: SVG whose colours the window's style sheet may replace by class.

use std::fmt::Write;

use crate::figure::{Anchor, Figure, Paint, Shape};

impl Figure {
    /// The figure as an SVG element, with its title and description for assistive technology. Each shape carries a
    /// class (`paint-ink`, `line-accent` and so on) beside its paper colour, so that a dark window can restyle it.
    #[must_use]
    pub fn to_svg(&self) -> String {
        let mut svg = String::with_capacity(256 + self.shapes.len() * 120);
        let (width, height) = (n(self.width), n(self.height));
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\"><title>{}</title><desc>{}</desc>",
            escaped(&self.title),
            escaped(&self.description)
        );
        for shape in &self.shapes {
            write_shape(&mut svg, shape);
        }
        svg.push_str("</svg>");
        svg
    }
}

fn write_shape(svg: &mut String, shape: &Shape) {
    // Writing to a string cannot fail.
    let _ = match shape {
        Shape::Bar(area) => {
            let class = [
                area.fill.map(|paint| format!("paint-{}", name(paint))),
                area.outline.map(|paint| format!("line-{}", name(paint))),
            ];
            let class: Vec<String> = class.into_iter().flatten().collect();
            let fill = area.fill.map_or_else(|| "none".to_owned(), hex);
            let outline =
                area.outline.map_or_else(String::new, |paint| format!(" stroke=\"{}\"", hex(paint)));
            write!(
                svg,
                "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{fill}\"{outline}{}/>",
                class.join(" "),
                n(area.x),
                n(area.y),
                n(area.width),
                n(area.height),
                dashes(area.dashed)
            )
        }
        Shape::Line(line) => write!(
            svg,
            "<line class=\"line-{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{}/>",
            name(line.paint),
            n(line.from.0),
            n(line.from.1),
            n(line.to.0),
            n(line.to.1),
            hex(line.paint),
            n(line.weight),
            dashes(line.dashed)
        ),
        Shape::Text(label) => write!(
            svg,
            "<text class=\"paint-{}\" x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{}\" fill=\"{}\"{}>{}</text>",
            name(label.paint),
            n(label.x),
            n(label.y),
            n(label.size),
            match label.anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            },
            hex(label.paint),
            if label.bold { " font-weight=\"700\"" } else { "" },
            escaped(&label.text)
        ),
    };
}

fn dashes(dashed: bool) -> &'static str {
    if dashed { " stroke-dasharray=\"4 3\"" } else { "" }
}

fn name(paint: Paint) -> &'static str {
    match paint {
        Paint::Ink => "ink",
        Paint::Soft => "soft",
        Paint::Accent => "accent",
        Paint::Tint => "tint",
        Paint::Attention => "attention",
    }
}

fn hex(paint: Paint) -> String {
    let colour = paint.colour();
    format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2)
}

/// A distance with at most one decimal.
fn n(value: f32) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), ToOwned::to_owned)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use crate::figure::{CountBar, bars};
    use bridgewell_domain::count::Count;

    #[test]
    fn the_svg_says_what_it_shows_and_escapes_words() {
        let data = [CountBar { label: "Art & craft <new>".into(), count: Count::Shown(7) }];
        let svg = bars("Seven make things", "Interest", "Pupils", &data).unwrap().to_svg();
        assert!(svg.starts_with("<svg "));
        assert!(svg.contains("<title>Seven make things</title>"));
        assert!(svg.contains("Art &amp; craft &lt;new&gt;"));
        assert!(svg.contains("class=\"paint-accent\""));
        assert!(balanced(&svg));
    }

    /// Every element that is opened is closed.
    fn balanced(svg: &str) -> bool {
        let open = svg.matches('<').count();
        let closing = svg.matches("</").count();
        let alone = svg.matches("/>").count();
        open == 2 * closing + alone
    }
}

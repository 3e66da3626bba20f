//! Letters set into lines: each line takes as many words as fit.

use crate::block::{Style, Text};
use crate::font::{Faces, Glyph};
use crate::house::Type;

/// A run of letters that fits one line: a range of the text's glyphs, without the spaces at its end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Line {
    pub start: usize,
    pub end: usize,
    /// In points.
    pub width: f32,
}

/// A text set into lines of one width.
#[derive(Debug, Clone)]
pub(crate) struct Lines {
    pub glyphs: Vec<Glyph>,
    pub lines: Vec<Line>,
    pub face: Type,
}

impl Lines {
    /// Sets a text into lines no wider than `width` points.
    pub fn set(text: &Text, face: Type, width: f32, faces: &Faces) -> Self {
        let mut glyphs = Vec::new();
        for run in &text.0 {
            let style = if face.bold { Style::Bold } else { run.style };
            faces.extend(&mut glyphs, &run.text, style);
        }
        let lines = break_lines(&glyphs, width / face.size, face.size);
        Self { glyphs, lines, face }
    }

    /// Sets plain words.
    pub fn words(words: &str, face: Type, width: f32, faces: &Faces) -> Self {
        Self::set(&Text::from(words), face, width, faces)
    }

    /// Sets plain words into as few lines as fit, all about equally long: for titles.
    pub fn balanced(words: &str, face: Type, width: f32, faces: &Faces) -> Self {
        let mut best = Self::words(words, face, width, faces);
        let mut narrower = width;
        while best.count() > 1 && narrower > width / 2.0 {
            narrower -= face.size;
            let next = Self::words(words, face, narrower, faces);
            if next.count() > best.count() {
                break;
            }
            best = next;
        }
        best
    }

    pub fn height(&self) -> f32 {
        self.face.leading * self.count() as f32
    }

    pub fn count(&self) -> usize {
        self.lines.len()
    }
}

fn breaks_after(letter: char) -> bool {
    matches!(letter, ' ' | '-' | '/' | '\u{2010}' | '\u{2013}' | '\u{2014}')
}

/// `room` is in ems.
fn break_lines(glyphs: &[Glyph], room: f32, size: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut used = 0.0;
    let mut chance: Option<usize> = None;
    let mut at = 0;
    while let Some(glyph) = glyphs.get(at) {
        if glyph.letter == '\n' {
            lines.push(trimmed(glyphs, start, at, size));
            at += 1;
            (start, used, chance) = (at, 0.0, None);
            continue;
        }
        if glyph.letter != ' ' && used + glyph.advance > room && at > start {
            let end = chance.unwrap_or(at);
            lines.push(trimmed(glyphs, start, end, size));
            (start, at, used, chance) = (end, end, 0.0, None);
            continue;
        }
        used += glyph.advance;
        at += 1;
        if breaks_after(glyph.letter) {
            chance = Some(at);
        }
    }
    if start < glyphs.len() {
        lines.push(trimmed(glyphs, start, glyphs.len(), size));
    }
    lines
}

fn trimmed(glyphs: &[Glyph], start: usize, end: usize, size: f32) -> Line {
    let mut last = end;
    while last > start && glyphs[last - 1].letter == ' ' {
        last -= 1;
    }
    let width = glyphs[start..last].iter().map(|glyph| glyph.advance).sum::<f32>() * size;
    Line { start, end: last, width }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::font::faces;
    use crate::house::BODY;

    fn set(text: &str, width: f32) -> Vec<String> {
        let lines = Lines::words(text, BODY, width, faces().unwrap());
        lines
            .lines
            .iter()
            .map(|line| lines.glyphs[line.start..line.end].iter().map(|glyph| glyph.letter).collect())
            .collect()
    }

    #[test]
    fn lines_break_between_words_and_fit() {
        let text = "A quiet reading room is not a dashboard.";
        let lines = Lines::words(text, BODY, 100.0, faces().unwrap());
        assert!(lines.count() > 1);
        assert!(lines.lines.iter().all(|line| line.width <= 100.0));
        assert_eq!(set(text, 100.0).join(" "), text);
    }

    #[test]
    fn a_line_feed_always_breaks_and_a_blank_line_stays() {
        assert_eq!(set("one\n\ntwo", 400.0), ["one", "", "two"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_split() {
        let lines = set("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 50.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.concat().len(), 32);
    }

    #[test]
    fn hyphenated_names_may_break_at_the_hyphen() {
        assert_eq!(set("Smith-Jones", 40.0), ["Smith-", "Jones"]);
    }
}

//! Scans and drawings on paper, whole and as large as the page allows.

use crate::house::{LEFT, WIDTH};
use crate::layout::flow::Flow;
use crate::layout::page::{Mark, Owner};
use crate::layout::tree::{Attributes, Tree};
use crate::picture::Picture;

/// Room for a heading and a line above a picture that fills the page.
const ABOVE: f32 = 72.0;
/// A picture with few pixels is not blown up beyond this many points a pixel (150 dots an inch).
const POINTS_A_PIXEL: f32 = 0.48;

/// A picture at the size it is printed.
pub(super) struct MeasuredPicture {
    picture: Picture,
    width: f32,
    height: f32,
}

impl MeasuredPicture {
    pub fn of(picture: &Picture) -> Self {
        let (width, height) = picture.size();
        let natural = if picture.is_sheet() { 1.0 } else { POINTS_A_PIXEL };
        let scale = (WIDTH / width).min((Flow::full() - ABOVE) / height).min(natural);
        Self { picture: picture.clone(), width: width * scale, height: height * scale }
    }

    pub fn lead(&self) -> f32 {
        self.height + 12.0
    }

    pub fn place(&self, flow: &mut Flow) {
        flow.gap(4.0);
        let (x, y) = (LEFT, flow.y);
        let area = [x, y, x + self.width, y + self.height];
        let alternative = self.picture.alternative.clone();
        let node = flow.tree.add_with(Tree::ROOT, "Figure", Attributes::Figure { area, alternative });
        flow.page().marks.push(Mark::Picture {
            owner: Owner::Node(node),
            x,
            y,
            width: self.width,
            height: self.height,
            picture: self.picture.clone(),
        });
        flow.y += self.height + 8.0;
    }
}

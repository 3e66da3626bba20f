//! Numbers that look drawn by lot and are the same each time.

/// Where the drawing stands.
pub struct Draw(pub u64);

impl Draw {
    /// A number below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    /// So many of these, none twice.
    pub fn some<'a>(&mut self, all: &[&'a str], count: usize) -> Vec<&'a str> {
        let mut left = all.to_vec();
        (0..count.min(left.len())).map(|_| left.swap_remove(self.below(left.len()))).collect()
    }
}

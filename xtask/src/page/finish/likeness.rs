//! An order in which like stands beside like.

use std::collections::HashMap;

/// So many bytes in a row are what two texts may have in common.
const PIECE: usize = 4;

/// A piece that so many texts have says nothing of their likeness, and would take long to count.
const COMMON: usize = 300;

/// The texts' places, so that each text is followed by the one of those left that is most like it: it
/// has the most different pieces in common with it, weighed against how many it has in all. Begins
/// with the longest. The same texts always come in the same order.
pub fn chain(texts: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<Vec<&[u8]>> = texts.iter().map(|text| pieces(text)).collect();
    let mut owners: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (text, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            owners.entry(piece).or_default().push(text);
        }
    }
    owners.retain(|_, texts| texts.len() < COMMON);

    let mut left: Vec<bool> = vec![true; texts.len()];
    let mut order = Vec::with_capacity(texts.len());
    let mut next = (0..texts.len()).rev().max_by_key(|text| texts[*text].len());
    while let Some(text) = next {
        left[text] = false;
        order.push(text);
        let mut shared = vec![0_u64; texts.len()];
        for owner in pieces[text].iter().filter_map(|piece| owners.get(piece)).flatten() {
            shared[*owner] += 1;
        }
        // The square of their number by the number of pieces, as whole numbers: `>` keeps the first.
        let mut best: Option<(u64, u64)> = None;
        next = None;
        for other in (0..texts.len()).filter(|other| left[*other]) {
            let (square, all) = (shared[other] * shared[other], pieces[other].len().max(1) as u64);
            if best.is_none_or(|(best, of)| square * of > best * all) {
                (best, next) = (Some((square, all)), Some(other));
            }
        }
    }
    order
}

/// The different pieces of a text.
fn pieces(text: &[u8]) -> Vec<&[u8]> {
    let mut pieces: Vec<&[u8]> = text.windows(PIECE).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_stands_beside_like() {
        let texts: [&[u8]; 5] =
            [b"abcdefgh 1", b"zyxwvuts 1", b"abcdefgh 22", b"zyxwvuts 222", b"abcdefgh"];
        assert_eq!(chain(&texts), [3, 1, 0, 4, 2]);
    }

    #[test]
    fn every_text_has_its_place_however_short_or_unlike() {
        assert!(chain(&[]).is_empty());
        let texts: [&[u8]; 4] = [b"", b"ab", b"0123456", b"abcdefg"];
        assert_eq!(chain(&texts), [2, 0, 1, 3]);
    }
}

//! IDs as Zuora's look: 32 hexadecimal digits, the same for the same numbers at every start.

/// 32 hexadecimal digits that are different for every pair of a `kind` and a `count`.
pub fn digits(kind: u64, count: u64) -> String {
    let high = mixed(kind.wrapping_add(mixed(2 * count)));
    let low = mixed(kind.wrapping_add(mixed(2 * count + 1)));
    format!("{high:016x}{low:016x}")
}

/// A number that stands for this text in [`digits`] (FNV-1a).
pub fn kind(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// One step of splitmix64: neighbouring numbers end up far apart.
fn mixed(seed: u64) -> u64 {
    let mut x = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn ids_are_32_digits_and_differ() {
        let mut seen = HashSet::new();
        for name in ["job", "token", "Account.Id", "Invoice.Id"] {
            for count in 0..100 {
                let id = digits(kind(name), count);
                assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()));
                assert!(seen.insert(id), "{name} {count}");
            }
        }
    }
}

//! The Swedish order of names: å, ä and ö after z, a space before a hyphen before a letter.

use std::cmp::Ordering;

/// Compares names as Swedish lists have them. Capitals and accents make no difference unless all else is equal.
#[must_use]
pub fn swedish_order(a: &str, b: &str) -> Ordering {
    let weights = |name: &str| name.chars().flat_map(char::to_lowercase).map(weight).collect::<Vec<_>>();
    weights(a).cmp(&weights(b)).then_with(|| a.cmp(b))
}

fn weight(letter: char) -> u32 {
    let after_z = |place: u32| u32::from('z') + place;
    match letter {
        ' ' | '\u{a0}' => 0,
        '-' => 1,
        'å' => after_z(1),
        'ä' | 'æ' => after_z(2),
        'ö' | 'ø' => after_z(3),
        'é' | 'è' | 'ë' => u32::from('e'),
        'á' | 'à' => u32::from('a'),
        'ü' => u32::from('y'),
        letter if letter.is_ascii() => u32::from(letter),
        letter => after_z(3) + u32::from(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_as_swedish_lists_have_them() {
        let mut names =
            ["Östra Göinge", "Upplands-Bro", "Åre", "Ängelholm", "Zinkgruvan", "Östhammar", "Upplands Väsby"];
        names.sort_by(|a, b| swedish_order(a, b));
        let expected =
            ["Upplands Väsby", "Upplands-Bro", "Zinkgruvan", "Åre", "Ängelholm", "Östhammar", "Östra Göinge"];
        assert_eq!(names, expected);
    }
}

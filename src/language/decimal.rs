//! The digits of decimals, which a national portal writes by the million.

use rust_decimal::Decimal;

/// Writes a decimal with as many decimals as it has: what `Display` writes, with a mark of choice.
pub(crate) fn write(number: Decimal, mark: char, into: &mut String) {
    let mut buffer = itoa::Buffer::new();
    let mantissa = number.mantissa().unsigned_abs();
    // Nearly every number fits into 64 bits, which are written several times as fast.
    let digits = match u64::try_from(mantissa) {
        Ok(small) => buffer.format(small),
        Err(_) => buffer.format(mantissa),
    };
    if number.is_sign_negative() {
        into.push('-');
    }
    let scale = number.scale() as usize;
    let whole = digits.len().saturating_sub(scale);
    into.push_str(if whole == 0 { "0" } else { &digits[..whole] });
    if scale > 0 {
        into.push(mark);
        into.extend(std::iter::repeat_n('0', scale.saturating_sub(digits.len())));
        into.push_str(&digits[whole..]);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_decimal_is_written_as_it_displays(mantissa: i64, wide: i128, scale in 0_u32..=28) {
            let wide = wide % 79_228_162_514_264_337_593_543_950_335;
            for number in [Decimal::new(mantissa, scale), Decimal::new(mantissa % 1000, scale), Decimal::from_i128_with_scale(wide, scale)] {
                let mut text = String::new();
                write(number, '.', &mut text);
                prop_assert_eq!(text, number.to_string());
            }
        }
    }
}

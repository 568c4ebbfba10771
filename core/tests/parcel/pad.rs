use super::*;
use ithaca_core::parcel::guard::PARCEL_BYTES_MAX;
use ithaca_core::parcel::pad::{filled, padded};

/// XC-2.
#[test]
fn sizes_are_few_and_grow() {
    const KIB: usize = 1024;
    for (bytes, size) in [
        (0, 32),
        (1, 32),
        (32 * KIB, 32),
        (32 * KIB + 1, 64),
        (65 * KIB, 128),
        (200 * KIB, 256),
        (500 * KIB, 512),
        (513 * KIB, 1024),
        (1024 * KIB, 1024),
    ] {
        assert_eq!(padded(bytes), Some(size * KIB));
    }
    let mut before = 1024 * KIB;
    let mut sizes = 0;
    while let Some(size) = padded(before + 1) {
        assert!(size > before && padded(size) == Some(size));
        assert!(
            size - before <= before / 16,
            "a step of at most a sixteenth"
        );
        (before, sizes) = (size, sizes + 1);
    }
    assert_eq!(before, PARCEL_BYTES_MAX);
    assert!(sizes < 120);
    assert_eq!(padded(PARCEL_BYTES_MAX + 1), None);
    assert_eq!(padded(usize::MAX), None);
}

#[test]
fn what_is_locked_always_ends_on_an_allowed_size() {
    for overhead in (150..700).step_by(7) {
        for needed in (1..400_000)
            .step_by(4_999)
            .chain(1_000_000..1_000_400)
            .chain(2_000_000..2_000_040)
        {
            let plain = filled(needed, overhead).unwrap();
            let file = overhead + plain + plain.div_ceil(65_536) * 16;
            assert!(plain >= needed);
            assert_eq!(padded(file), Some(file));
        }
    }
}

/// XC-2.
#[test]
fn a_short_and_a_longer_parcel_have_the_same_size() {
    let (maya, sam) = (maya(), sam());
    let mut longer = payload();
    longer.entries.push(entry(&"y".repeat(20_000), &maya));
    for _ in 0..20 {
        assert_eq!(
            pack(&payload(), &maya, sam.public()).unwrap().bytes.len(),
            32 * 1024
        );
        assert_eq!(
            pack(&longer, &maya, sam.public()).unwrap().bytes.len(),
            32 * 1024
        );
    }
}

#[test]
fn a_parcel_above_the_limit_is_not_made() {
    let (maya, sam) = (maya(), sam());
    let mut payload = payload();
    let large = entry(&"y".repeat(500_000), &maya);
    payload
        .entries
        .extend(std::iter::repeat_n(large.clone(), 24));
    let packed = pack(&payload, &maya, sam.public()).unwrap();
    assert!(packed.bytes.len() <= PARCEL_BYTES_MAX);
    assert_eq!(
        open(&packed.bytes, &sams(&sam), &no_hurry).unwrap().payload,
        payload
    );
    payload.entries.push(large);
    payload.entries.push(entry(&"y".repeat(82_000), &maya));
    let bytes: usize = payload.entries.iter().map(|entry| entry.raw.len()).sum();
    assert!(
        bytes < PARCEL_BYTES_MAX,
        "it is what stands around them that goes over"
    );
    assert_eq!(
        pack(&payload, &maya, sam.public()).err(),
        Some(PackError::TooLarge)
    );
}
